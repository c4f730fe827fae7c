import { expect, it } from 'vitest'
import { addSheet } from '@/lib/features/meetings/commands/add-sheet'
import { attachScan } from '@/lib/features/meetings/commands/attach-scan'
import { discardSheet } from '@/lib/features/meetings/commands/discard-sheet'
import { enterRow } from '@/lib/features/meetings/commands/enter-row'
import { papersOf, sheetPage } from '@/lib/features/meetings/queries/papers'
import { db } from '@/lib/platform/db/client'
import { pdf } from '../../factories/drafts'
import { agreed, drafted, gathering } from '../../factories/gatherings'
import { decide, must, openSession, times } from '../../factories/meetings'
import { numberOf } from '../../factories/papers'
import { sign } from '../../factories/protocols'

const label = '2-мәселе, 1-сектор'

it('keeps a tally sheet with its scan: nothing is typed from it, and it stays as it is once the protocol is signed', async () => {
  const sitting = await agreed(await gathering())
  const { sheetId } = await must(addSheet(sitting.desk(), { ...sitting.ref, purpose: 'tally', label }))
  const sheet = { ...sitting.ref, sheetId }
  const attach = async (name: string) => attachScan(sitting.desk(), { ...sheet, name }, await pdf(name))
  const page = () => sheetPage(sheet, sitting.desk().actor?.accountId ?? '')
  await must(attach('one'))
  await must(attach('two'))
  expect(await page()).toMatchObject({ stand: 'kept', open: false, settled: false, scan: { name: 'two.pdf' } })
  const row = await numberOf(sitting.members[0]?.memberId as string)
  expect(await enterRow(sitting.desk(), { ...sheet, row })).toMatchObject({ code: 'meetings.keptPaper' })

  const itemId = sitting.items[1] as string
  await decide(sitting, { kind: 'decision', itemId }, times(5, 'for'))
  await must(sign(await drafted(sitting), 1, 'citizen'))
  expect(await page()).toMatchObject({ settled: true })
  expect(await attach('three')).toMatchObject({ code: 'meetings.scanSettled' })
  expect(await discardSheet(sitting.desk(), sheet)).toMatchObject({ code: 'meetings.sheetAgreed' })
  expect(await db.paperSheet.findFirst({ where: { id: sheetId } })).toMatchObject({ scanName: 'two.pdf' })
})

it('keeps slips of every meeting, and tally sheets where cards are counted', async () => {
  const session = await openSession()
  const add = (purpose: 'tally' | 'slips') => addSheet(session.desk(), { ...session.ref, purpose, label })
  expect(await add('tally')).toMatchObject({ code: 'meetings.namesNotCards', field: 'purpose' })
  await must(add('slips'))
  const papers = await papersOf(session.okrugId, session.meetingId)
  expect(papers).toMatchObject({ purposes: ['attendance', 'votes', 'slips'], sheets: [{ purpose: 'slips' }] })
})

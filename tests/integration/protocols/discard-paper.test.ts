import { expect, it, vi } from 'vitest'
import { confirmPaper } from '@/lib/features/protocols/commands/confirm-paper'
import { discardPaper } from '@/lib/features/protocols/commands/discard-paper'
import { signedPapers } from '@/lib/features/protocols/queries/papers'
import { db } from '@/lib/platform/db/client'
import { read } from '@/lib/platform/files/store'
import { must } from '../../factories/meetings'
import { typist } from '../../factories/papers'
import { draftedSession, paperOf } from '../../factories/protocols'

it('takes a paper away with its scan until a second person confirmed it, and never afterwards', async () => {
  const session = await draftedSession()
  const clerk = () => typist(session.okrugId, session.desk().now)
  const first = await paperOf(session)
  const { scanHash } = await db.signedPaper.findFirstOrThrow({ where: { id: first.paperId } })
  await must(discardPaper(clerk(), first))
  expect(await signedPapers(session.okrugId, session.meetingId)).toEqual([])
  await vi.waitFor(async () => expect(await read(scanHash)).toBeNull(), 5000)

  const second = await paperOf(session)
  await must(confirmPaper(clerk(), second))
  expect(await discardPaper(clerk(), second)).toMatchObject({ code: 'notFound' })
})

import { expect, it } from 'vitest'
import { discardCorrection } from '@/lib/features/protocols/commands/discard-correction'
import { lockText } from '@/lib/features/protocols/queries/documents'
import { db, type Tx } from '@/lib/platform/db/client'
import { confirmNote, correctionOf } from '../../factories/corrections'
import { lastEntry } from '../../factories/drafts'
import { must } from '../../factories/meetings'
import { signedSession } from '../../factories/protocols'

it('takes a note back that nobody has confirmed; its number is the next one’s', async () => {
  const session = await signedSession()
  const first = await correctionOf(session)
  await must(discardCorrection(session.desk(), first))
  expect(await lastEntry(session.okrugId)).toMatchObject({ event: 'protocols.discard-correction', data: { number: 1 } })
  expect(await discardCorrection(session.desk(), first)).toMatchObject({ code: 'notFound' })
  expect(await db.protocolDocument.count({ where: { ...session.ref, name: { startsWith: 'c1.' } } })).toBe(0)
  const again = await correctionOf(session)
  expect(await db.protocolCorrection.findFirst({ where: { id: again.correctionId } })).toMatchObject({ number: 1 })
})

it('leaves what one of the two has confirmed', async () => {
  const session = await signedSession()
  const correction = await correctionOf(session)
  await must(confirmNote(session, correction, 2))
  expect(await discardCorrection(session.desk(), correction)).toMatchObject({ code: 'protocols.alreadySigned' })
  expect(await db.protocolCorrection.count({ where: { id: correction.correctionId } })).toBe(1)
})

it('takes its turn with a file of the note that is just being entered: neither stops the other', async () => {
  const session = await signedSession()
  const note = await correctionOf(session)
  let entered = () => {}
  const locked = new Promise<void>((resolve) => {
    entered = resolve
  })
  // A job as it enters a file: the note first, its own row after a slow store.
  const job = db.$transaction(async (tx) => {
    await lockText(tx as Tx, session.ref, 1)
    entered()
    await new Promise((resolve) => setTimeout(resolve, 300))
    return tx.protocolDocument.updateMany({ where: { ...session.ref, name: 'c1.kk.docx' }, data: { size: 2 } })
  })
  await locked
  const [, outcome] = await Promise.all([job, discardCorrection(session.desk(), note)])
  expect(outcome).toMatchObject({ ok: true })
  expect(await db.protocolDocument.count({ where: { ...session.ref, name: { startsWith: 'c1.' } } })).toBe(0)
})

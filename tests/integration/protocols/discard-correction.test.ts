import { expect, it } from 'vitest'
import { discardCorrection } from '@/lib/features/protocols/commands/discard-correction'
import { db } from '@/lib/platform/db/client'
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

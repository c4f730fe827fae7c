import { expect, it } from 'vitest'
import { confirmCorrection } from '@/lib/features/protocols/commands/confirm-correction'
import { draftCorrection } from '@/lib/features/protocols/commands/draft-correction'
import { correctionsAwaiting, publicProtocol } from '@/lib/features/protocols/queries/published'
import { db } from '@/lib/platform/db/client'
import { type Correction, confirmNote, correctionOf, note, noteManifest } from '../../factories/corrections'
import { lastEntry } from '../../factories/drafts'
import { must } from '../../factories/meetings'
import { inPerson, signedSession } from '../../factories/protocols'

it('is public with the second of the two, beside a text that did not change', async () => {
  const session = await signedSession()
  const { okrugId, meetingId } = session
  const before = await publicProtocol(okrugId, meetingId)
  const correction = await correctionOf(session)
  const chair = session.members[0]?.memberId as string
  expect(await correctionsAwaiting(chair)).toMatchObject([{ number: 1, text: note, mine: 'chair', meetingId }])
  expect(await must(confirmNote(session, correction, 1))).toMatchObject({ signed: false })
  expect((await publicProtocol(okrugId, meetingId))?.corrections).toEqual([])
  expect(await must(confirmNote(session, correction, 2))).toMatchObject({ signed: true })
  const after = await publicProtocol(okrugId, meetingId)
  expect(after).toMatchObject({ sha256: before?.sha256, body: before?.body })
  expect(after?.corrections).toMatchObject([
    { number: 1, text: note, signatures: [{ signatory: 'chair' }, { signatory: 'secretary' }] },
  ])
  expect(await correctionsAwaiting(chair)).toEqual([])
  const entry = await lastEntry(okrugId)
  const { sha256: data } = await db.protocolCorrection.findFirstOrThrow({ where: { id: correction.correctionId } })
  const files = { 'c1.kk.pdf': expect.any(String), 'c1.ru.pdf': expect.any(String) }
  const manifest = { act: `${okrugId}-A-2026-001`, correction: 1, data, files }
  expect(entry).toMatchObject({ event: 'protocols.correction-signed', data: { number: 1, sha256: data, manifest } })
})

it('waits for its files, as the protocol did: what is signed names them', async () => {
  const session = await signedSession()
  const { correctionId } = await must(draftCorrection(session.desk(), { ...session.ref, text: note }))
  const { sha256 } = await db.protocolCorrection.findFirstOrThrow({ where: { id: correctionId } })
  const early = { ...session.ref, correctionId, sha256 }
  expect(await confirmNote(session, early, 1)).toMatchObject({ code: 'protocols.notRendered' })
  await noteManifest(session, correctionId)
  expect(await confirmNote(session, early, 1)).toMatchObject({ code: 'protocols.changed' })
})

it('takes no password alone, as the protocol took none', async () => {
  const session = await signedSession()
  const correction = await correctionOf(session)
  const context = inPerson(session, 1)
  const open = { id: 's', method: 'password' as const, second: 'off' as const, provenAt: context.now }
  expect(await confirmCorrection({ ...context, session: open }, correction)).toMatchObject({
    code: 'accounts.secondNeeded',
  })
})

it('is of each of the two once, in the words they were shown, and of nobody else', async () => {
  const session = await signedSession()
  const correction = await correctionOf(session)
  const changed = { ...correction, sha256: '0'.repeat(64) }
  expect(await confirmNote(session, changed, 1)).toMatchObject({ code: 'protocols.changed' })
  expect(await confirmNote(session, correction, 3)).toMatchObject({ code: 'forbidden' })
  const answers = await Promise.all([confirmNote(session, correction, 1), confirmNote(session, correction, 1)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers).toContainEqual(expect.objectContaining({ code: 'protocols.signedByYou' }))
  expect(await db.correctionSignature.count({ where: { correctionId: correction.correctionId } })).toBe(1)
  const other = await signedSession()
  const elsewhere = { ...other.ref, correctionId: correction.correctionId, sha256: correction.sha256 }
  expect(await confirmNote(other, elsewhere as Correction, 2)).toMatchObject({ code: 'notFound' })
})

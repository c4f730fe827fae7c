import { expect, it } from 'vitest'
import { draftCorrection } from '@/lib/features/protocols/commands/draft-correction'
import { reorderDocuments } from '@/lib/features/protocols/commands/reorder-documents'
import { patience } from '@/lib/features/protocols/documents/late'
import { lateDocuments } from '@/lib/features/protocols/queries/documents'
import { db } from '@/lib/platform/db/client'
import { noteManifest } from '../../factories/corrections'
import { lastEntry } from '../../factories/drafts'
import { must } from '../../factories/meetings'
import { draftedSession, madeFiles, signedSession } from '../../factories/protocols'

const note = { kk: 'Күні дұрысталды.', ru: 'Исправлена дата.' }
const work = async (meetingId: string) => {
  const rows = await db.outbox.findMany({ where: { topic: 'protocols.render-document' }, orderBy: { id: 'asc' } })
  return rows
    .map(({ payload }) => payload as { meetingId: string; name: string; text: string })
    .filter((one) => one.meetingId === meetingId)
}

it('has what was given up made again, and nothing that is there', async () => {
  const session = await draftedSession()
  const { okrugId, meetingId, ref } = session
  await madeFiles(ref)
  const before = await work(meetingId)
  const { now } = session.desk()
  const later = new Date(now.getTime() + patience + 60_000)
  const mine = async (at: Date) => (await lateDocuments(at)).find((one) => one.meetingId === meetingId)
  expect(await mine(now)).toBeUndefined()
  expect(await mine(later)).toMatchObject({ number: `${okrugId}-A-2026-001`, files: 4 })

  expect(await must(reorderDocuments({ ...session.desk(), now: later }, ref))).toMatchObject({ files: 4 })
  const again = (await work(meetingId)).slice(before.length)
  expect(again.map(({ name }) => name).sort()).toEqual([
    'kk.full.docx',
    'kk.public.docx',
    'ru.full.docx',
    'ru.public.docx',
  ])
  expect(again.every(({ text }) => text === session.sha256)).toBe(true)
  // Ordered a moment ago, they are late no more.
  expect(await mine(later)).toBeUndefined()
  expect(await lastEntry(okrugId)).toMatchObject({ event: 'protocols.reorder-documents', data: { meeting: meetingId } })
})

it('makes a note’s files of the note’s text', async () => {
  const session = await signedSession()
  const { meetingId, ref } = session
  await db.protocolDocument.updateMany({ where: { ...ref, sha256: null }, data: { sha256: '0'.repeat(64), size: 1 } })
  const { correctionId } = await must(draftCorrection(session.desk(), { ...ref, text: note }))
  await noteManifest(session, correctionId)
  const before = await work(meetingId)
  await must(reorderDocuments(session.desk(), ref))
  const { sha256 } = await db.protocolCorrection.findFirstOrThrow({ where: { id: correctionId } })
  expect((await work(meetingId)).slice(before.length)).toMatchObject([
    { name: expect.stringMatching(/^c1\.(kk|ru)\.docx$/), text: sha256 },
    { name: expect.stringMatching(/^c1\.(kk|ru)\.docx$/), text: sha256 },
  ])
})

it('has nothing to do where every file is there, or there is no protocol', async () => {
  const session = await draftedSession()
  await db.protocolDocument.updateMany({ where: session.ref, data: { sha256: '0'.repeat(64), size: 1 } })
  expect(await reorderDocuments(session.desk(), session.ref)).toMatchObject({ code: 'notFound' })
})

import { confirmCorrection } from '@/lib/features/protocols/commands/confirm-correction'
import { draftCorrection } from '@/lib/features/protocols/commands/draft-correction'
import { protocolOf } from '@/lib/features/protocols/queries/published'
import type { Signable } from '@/lib/features/protocols/views'
import { db } from '@/lib/platform/db/client'
import { must, type Sitting } from './meetings'
import { inPerson, madeFiles } from './protocols'

export const note = { kk: '3-мәселеде сома 2 млн теңге деп оқылсын.', ru: 'В вопросе 3 читать: 2 млн тенге.' }

/** What is signed of a note, its files entered as though they were made. */
export async function noteManifest(session: Sitting, correctionId: string): Promise<Signable> {
  const { number } = await db.protocolCorrection.findFirstOrThrow({ where: { id: correctionId } })
  await madeFiles(session.ref, number)
  const protocol = await protocolOf(session.ref.okrugId, session.ref.meetingId)
  const manifest = protocol?.corrections.find(({ id }) => id === correctionId)?.manifest
  if (!manifest) throw new Error('no manifest')
  return manifest
}

/** A note on a signed protocol that waits for its two. */
export async function correctionOf(session: Sitting) {
  const { correctionId } = await must(draftCorrection(session.desk(), { ...session.ref, text: note }))
  return { ...session.ref, correctionId, sha256: (await noteManifest(session, correctionId)).sha256 }
}

export type Correction = Awaited<ReturnType<typeof correctionOf>>

/** Confirmed by the holder of a seat: 1 chaired, 2 kept the minutes. */
export const confirmNote = (session: Sitting, correction: Correction, seat: number) =>
  confirmCorrection(inPerson(session, seat), correction)

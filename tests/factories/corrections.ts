import { confirmCorrection } from '@/lib/features/protocols/commands/confirm-correction'
import { draftCorrection } from '@/lib/features/protocols/commands/draft-correction'
import { db } from '@/lib/platform/db/client'
import { must, type Sitting } from './meetings'
import { inPerson } from './protocols'

export const note = { kk: '3-мәселеде сома 2 млн теңге деп оқылсын.', ru: 'В вопросе 3 читать: 2 млн тенге.' }

/** A note on a signed protocol that waits for its two. */
export async function correctionOf(session: Sitting) {
  const { correctionId } = await must(draftCorrection(session.desk(), { ...session.ref, text: note }))
  const { sha256 } = await db.protocolCorrection.findFirstOrThrow({ where: { id: correctionId } })
  return { ...session.ref, correctionId, sha256 }
}

export type Correction = Awaited<ReturnType<typeof correctionOf>>

/** Confirmed by the holder of a seat: 1 chaired, 2 kept the minutes. */
export const confirmNote = (session: Sitting, correction: Correction, seat: number) =>
  confirmCorrection(inPerson(session, seat), correction)

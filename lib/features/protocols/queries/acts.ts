import 'server-only'
import { createHash } from 'node:crypto'
import type { LockedMeeting } from '@/lib/features/meetings/queries/locked'
import { admits } from '@/lib/features/meetings/workflow'
import { publish } from '@/lib/platform/cache/publish'
import type { Tx } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import type { JsonObject } from '@/lib/platform/ledger/json'
import type { SignatureFacts } from '@/lib/platform/signatures/judge'
import { complete, gapsIn } from '../minutes/gaps'
import { manifestOf, manifestText } from '../signing/manifest'
import type { ProtocolBody, Signatory, SigningWay } from '../views'
import { enactProtocol } from './enactment'

/** What chair and secretary sign, whichever way: the manifest of a protocol, or of a note on one. */
export type Act = {
  meeting: LockedMeeting
  /** of a note: which */
  correction: { id: string; number: number; sha256: string } | null
  body: ProtocolBody
  /** the very bytes, as text */
  signed: string
  /** their SHA-256 in hex */
  sha256: string
  /** who has signed */
  by: Signatory[]
}

type ActCode =
  | 'notFound'
  | 'protocols.notDrafted'
  | 'protocols.alreadySigned'
  | 'protocols.notRendered'
  | 'protocols.incomplete'
  | 'protocols.changed'
  | 'protocols.signedByYou'

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The chair's and the secretary's rows on the roll: who may sign, in person. */
export const signatoriesOf = (meeting: LockedMeeting | null) => [meeting?.chairId ?? null, meeting?.secretaryId ?? null]

type Wish = { correctionId?: string; sha256: string }

/** The act of a locked meeting that has these very bytes, where there is something to sign. */
export async function actOf(
  tx: Tx,
  meeting: LockedMeeting | null,
  { correctionId, sha256 }: Wish,
): Promise<Outcome<{ act: Act }, ActCode>> {
  if (!meeting) return refuse('notFound')
  const { okrugId, id: meetingId } = meeting
  const protocol = await tx.protocol.findUnique({
    where: { okrugId_meetingId: { okrugId, meetingId } },
    include: { signatures: true, documents: true },
  })
  if (!protocol) return refuse('protocols.notDrafted')
  const body = protocol.body as unknown as ProtocolBody
  const correction = correctionId
    ? await tx.protocolCorrection.findUnique({
        where: { okrugId_id: { okrugId, id: correctionId }, meetingId },
        include: { signatures: true },
      })
    : null
  if (correctionId && !correction) return refuse('notFound')
  if (!correction && protocol.signedAt) return refuse('protocols.alreadySigned')
  if (!correction && !admits(meeting.state, 'confirm-protocol')) return refuse('protocols.notDrafted')
  if (!correction && !complete(gapsIn(body))) return refuse('protocols.incomplete')
  const { sha256: data, signatures } = correction ?? protocol
  const manifest = manifestOf({ act: body.number, correction: correction?.number, data }, protocol.documents)
  if (!manifest) return refuse('protocols.notRendered')
  const signed = manifestText(manifest)
  if (sha256Of(signed) !== sha256) return refuse('protocols.changed')
  const by = signatures.map(({ signatory }) => signatory)
  return done({ act: { meeting, correction, body, signed, sha256, by } })
}

/** The act with these bytes, and as what this member signs it, who has not yet. */
export async function actToSign(
  tx: Tx,
  meeting: LockedMeeting | null,
  wish: Wish,
  memberId: string | null,
): Promise<Outcome<{ act: Act; signatory: Signatory }, ActCode>> {
  const found = await actOf(tx, meeting, wish)
  if (!found.ok) return found
  const signatory = found.act.meeting.chairId === memberId ? 'chair' : 'secretary'
  if (found.act.by.includes(signatory)) return refuse('protocols.signedByYou')
  return done({ act: found.act, signatory })
}

/** Who signed and how; of a certificate the sealed CMS and what was found of it, of a paper its row. */
export type Signing = {
  signatory: Signatory
  accountId: string
  way: SigningWay
  cms?: Uint8Array<ArrayBuffer>
  certificate?: SignatureFacts
  paperId?: string
}

/**
 * Enters signatures, and after the second of the two makes the act what it is for: a protocol becomes law, a note public. `note` writes the
 * command's own entry in the ledger, at the place where no lock is taken out of order. Whether both have signed now.
 */
export async function enterSignatures(
  tx: Tx,
  { meeting, correction, body, signed: bytes, sha256, by }: Act,
  signings: readonly Signing[],
  now: Date,
  note: (signed: boolean) => Promise<unknown>,
): Promise<boolean> {
  const { okrugId, id: meetingId } = meeting
  const signed = by.length + signings.length === 2
  if (!correction) {
    const row = { okrugId, meetingId, sha256, at: now }
    await tx.protocolSignature.createMany({ data: signings.map((one) => ({ ...row, ...one })) })
    if (signed) await enactProtocol(tx, { meeting, body, signed: bytes }, now, () => note(signed))
    else await note(signed)
    return signed
  }
  const { id, number, sha256: data } = correction
  const row = { okrugId, correctionId: id, sha256, at: now }
  await tx.correctionSignature.createMany({ data: signings.map((one) => ({ ...row, ...one })) })
  const where = { okrugId_id: { okrugId, id } }
  if (signed) await tx.protocolCorrection.update({ where, data: { signedAt: now } })
  await note(signed)
  if (!signed) return false
  const manifest: JsonObject = JSON.parse(bytes)
  await append(tx, okrugId, 'protocols.correction-signed', { meeting: meetingId, number, sha256: data, manifest }, now)
  await publish(tx, okrugId)
  return true
}

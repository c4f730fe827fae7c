import 'server-only'
import { admits } from '@/lib/features/meetings/workflow'
import { db } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { complete, gapsIn } from '../minutes/gaps'
import { publicCopy } from '../minutes/public-copy'
import { manifestOf, manifestText } from '../signing/manifest'
import type {
  ActToSign,
  AwaitingCorrection,
  AwaitingProtocol,
  CertificateView,
  CorrectionView,
  ProtocolBody,
  ProtocolView,
  Signable,
  Signatory,
  SignatureView,
} from '../views'
import { sha256Of } from './acts'

const signatures = {
  select: { signatory: true, at: true, way: true, certificate: true },
  orderBy: { at: 'asc' },
} as const
const files = { select: { name: true, sha256: true } } as const
const corrections = { include: { signatures, documents: files }, orderBy: { number: 'asc' } } as const

type SignatureRow = Prisma.ProtocolSignatureGetPayload<typeof signatures>
/** A signature as it is shown: of its certificate what names nobody. */
export function signatureOf({ signatory, at, way, certificate: found }: SignatureRow): SignatureView {
  const facts = found as unknown as CertificateView | null
  if (!facts) return { signatory, at, way, certificate: null }
  const { issuer, algorithm, verified, revocation } = facts
  return { signatory, at, way, certificate: { issuer, algorithm, verified, revocation } }
}

const signableOf = (text: string): Signable => ({ text, sha256: sha256Of(text) })

/** What is signed of a protocol, or of the note with this number, with these files; null while they are being made. */
export function manifestView(
  body: unknown,
  { sha256, number: correction }: { sha256: string; number?: number },
  made: readonly { name: string; sha256: string | null }[],
): Signable | null {
  const manifest = manifestOf({ act: (body as ProtocolBody).number, correction, data: sha256 }, made)
  return manifest && signableOf(manifestText(manifest))
}

type CorrectionRow = Prisma.ProtocolCorrectionGetPayload<typeof corrections>
const correctionOf = ({ textKk, textRu, documents, ...row }: CorrectionRow, body: unknown): CorrectionView => ({
  ...row,
  text: { kk: textKk, ru: textRu },
  signatures: row.signatures.map(signatureOf),
  manifest: manifestView(body, row, documents),
})

/** A meeting's protocol as it was last drafted: for the desk. Null before the first draft. */
export async function protocolOf(okrugId: string, meetingId: string): Promise<ProtocolView | null> {
  const row = await db.protocol.findUnique({
    where: { okrugId_meetingId: { okrugId, meetingId } },
    include: { signatures, corrections, documents: files },
  })
  if (!row) return null
  const { documents, ...known } = row
  return {
    ...known,
    body: row.body as unknown as ProtocolBody,
    signatures: row.signatures.map(signatureOf),
    corrections: row.corrections.map((one) => correctionOf(one, row.body)),
    manifest: manifestView(row.body, row, documents),
  }
}

/** The protocol once both have confirmed it: for everyone. */
export async function signedProtocol(okrugId: string, meetingId: string): Promise<ProtocolView | null> {
  const protocol = await protocolOf(okrugId, meetingId)
  return protocol?.signedAt ? protocol : null
}

/** The confirmed protocol as everyone may read it: residents outside the assembly by surname and initials. */
export async function publicProtocol(okrugId: string, meetingId: string): Promise<ProtocolView | null> {
  const protocol = await signedProtocol(okrugId, meetingId)
  if (!protocol) return null
  const known = protocol.corrections.filter((one) => one.signedAt !== null)
  return { ...protocol, body: publicCopy(protocol.body), corrections: known }
}

/** Where the desk stands with a meeting's protocol; `mayDraft` until the first of the two confirmed. Null when there is no such meeting. */
export async function protocolDesk(
  okrugId: string,
  meetingId: string,
): Promise<{ protocol: ProtocolView | null; mayDraft: boolean } | null> {
  const meeting = await db.meeting.findUnique({
    where: { okrugId_id: { okrugId, id: meetingId } },
    select: { state: true },
  })
  if (!meeting) return null
  const protocol = await protocolOf(okrugId, meetingId)
  return { protocol, mayDraft: admits(meeting.state, 'draft-protocol') && !protocol?.signatures.length }
}

/** The protocols of unsigned meetings that elected this person chair or secretary: what waits for his or her confirmation. */
export async function protocolsAwaiting(memberId: string): Promise<AwaitingProtocol[]> {
  const rows = await db.protocol.findMany({
    where: { signedAt: null, meeting: { state: 'closed', OR: [{ chairId: memberId }, { secretaryId: memberId }] } },
    include: {
      meeting: { select: { chairId: true } },
      signatures,
      documents: files,
    },
    orderBy: { draftedAt: 'asc' },
  })
  return rows.map(({ meeting, documents, ...row }) => {
    const body = row.body as unknown as ProtocolBody
    const gaps = gapsIn(body)
    const mine: Signatory = meeting.chairId === memberId ? 'chair' : 'secretary'
    const manifest = manifestView(body, row, documents)
    const shown = { body, mine, gaps, manifest, signatures: row.signatures.map(signatureOf), corrections: [] }
    return { ...row, ...shown, complete: complete(gaps) }
  })
}

/** Notes on protocols of meetings that elected this person chair or secretary, which not both have confirmed. */
export async function correctionsAwaiting(memberId: string): Promise<AwaitingCorrection[]> {
  const elected = { OR: [{ chairId: memberId }, { secretaryId: memberId }] }
  const rows = await db.protocolCorrection.findMany({
    where: { signedAt: null, protocol: { meeting: elected } },
    include: { ...corrections.include, protocol: { select: { body: true, meeting: { select: { chairId: true } } } } },
    orderBy: { draftedAt: 'asc' },
  })
  return rows.map(({ protocol, ...row }) => ({
    ...correctionOf(row, protocol.body),
    okrugId: row.okrugId,
    meetingId: row.meetingId,
    mine: protocol.meeting.chairId === memberId ? ('chair' as const) : ('secretary' as const),
    body: protocol.body as unknown as ProtocolBody,
  }))
}

/** What a chair or secretary has to sign of a meeting and has not: its protocol, or a note on it. Null where there is nothing, or not yet. */
export async function toSign(memberId: string, meetingId: string): Promise<ActToSign | null> {
  const [protocols, notes] = await Promise.all([protocolsAwaiting(memberId), correctionsAwaiting(memberId)])
  const isMine = (one: AwaitingProtocol | AwaitingCorrection) =>
    one.meetingId === meetingId && one.signatures.every(({ signatory }) => signatory !== one.mine)
  const protocol = protocols.find(isMine)
  if (protocol?.manifest && protocol.complete)
    return { okrugId: protocol.okrugId, body: protocol.body, signable: protocol.manifest }
  const note = notes.find(isMine)
  if (!note?.manifest) return null
  return { okrugId: note.okrugId, correction: note, body: note.body, signable: note.manifest }
}

import 'server-only'
import { admits } from '@/lib/features/meetings/workflow'
import { db } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { complete, gapsIn } from '../minutes/gaps'
import { publicCopy } from '../minutes/public-copy'
import type { AwaitingCorrection, AwaitingProtocol, CorrectionView, ProtocolBody, ProtocolView } from '../views'

const signatures = { select: { signatory: true, at: true }, orderBy: { at: 'asc' } } as const
const corrections = { include: { signatures }, orderBy: { number: 'asc' } } as const

type CorrectionRow = Prisma.ProtocolCorrectionGetPayload<{ include: { signatures: typeof signatures } }>
const correctionOf = ({ textKk, textRu, ...row }: CorrectionRow): CorrectionView => ({
  ...row,
  text: { kk: textKk, ru: textRu },
})

/** A meeting's protocol as it was last drafted: for the desk. Null before the first draft. */
export async function protocolOf(okrugId: string, meetingId: string): Promise<ProtocolView | null> {
  const row = await db.protocol.findUnique({
    where: { okrugId_meetingId: { okrugId, meetingId } },
    include: { signatures, corrections },
  })
  return row && { ...row, body: row.body as unknown as ProtocolBody, corrections: row.corrections.map(correctionOf) }
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
    },
    orderBy: { draftedAt: 'asc' },
  })
  return rows.map(({ meeting, ...row }) => {
    const body = row.body as unknown as ProtocolBody
    const gaps = gapsIn(body)
    const mine = meeting.chairId === memberId ? 'chair' : 'secretary'
    return { ...row, body, mine, gaps, complete: complete(gaps), corrections: [] }
  })
}

/** Notes on protocols of meetings that elected this person chair or secretary, which not both have confirmed. */
export async function correctionsAwaiting(memberId: string): Promise<AwaitingCorrection[]> {
  const elected = { OR: [{ chairId: memberId }, { secretaryId: memberId }] }
  const rows = await db.protocolCorrection.findMany({
    where: { signedAt: null, protocol: { meeting: elected } },
    include: { signatures, protocol: { select: { body: true, meeting: { select: { chairId: true } } } } },
    orderBy: { draftedAt: 'asc' },
  })
  return rows.map(({ protocol, ...row }) => ({
    ...correctionOf(row),
    okrugId: row.okrugId,
    meetingId: row.meetingId,
    mine: protocol.meeting.chairId === memberId ? ('chair' as const) : ('secretary' as const),
    body: protocol.body as unknown as ProtocolBody,
  }))
}

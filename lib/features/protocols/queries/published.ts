import 'server-only'
import { db } from '@/lib/platform/db/client'
import type { ProtocolBody, ProtocolView } from '../views'

/** A meeting's protocol as it was last drafted: for the desk. Null before the first draft. */
export async function protocolOf(okrugId: string, meetingId: string): Promise<ProtocolView | null> {
  const row = await db.protocol.findUnique({
    where: { okrugId_meetingId: { okrugId, meetingId } },
    include: { signatures: { select: { signatory: true, at: true }, orderBy: { at: 'asc' } } },
  })
  return row && { ...row, body: row.body as unknown as ProtocolBody }
}

/** The protocol once both have confirmed it: for everyone. */
export async function signedProtocol(okrugId: string, meetingId: string): Promise<ProtocolView | null> {
  const protocol = await protocolOf(okrugId, meetingId)
  return protocol?.signedAt ? protocol : null
}

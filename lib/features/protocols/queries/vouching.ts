import 'server-only'
import type { LockedMeeting } from '@/lib/features/meetings/queries/locked'
import type { ContextSession } from '@/lib/platform/auth/context'
import { byPasswordAlone } from '@/lib/platform/auth/proven'
import type { Tx } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import type { Signatory } from '../views'

type Signer = { accountId: string; memberId: string | null; signatory: Signatory; session?: ContextSession | null }

/**
 * Whether the portal's own word is enough that the person signs: by password and second factor, where no certificate was verified. It is not
 * where the okrug's office printed a code for the account since the meeting elected its holder: one clerk could have signed in with two such
 * codes as chair and as secretary, and made a protocol law alone. Whoever is refused signs on paper, which two people look at.
 */
export async function vouched(
  tx: Tx,
  { okrugId, id: meetingId }: LockedMeeting,
  { accountId, memberId, signatory, session }: Signer,
): Promise<Outcome<object, 'accounts.secondNeeded' | 'protocols.codeSince'>> {
  if (byPasswordAlone(session)) return refuse('accounts.secondNeeded')
  const elected = await tx.motion.findFirst({
    where: { okrugId, meetingId, kind: signatory, candidateId: memberId, adopted: true },
    orderBy: { closedAt: 'asc' },
    select: { closedAt: true },
  })
  const since = { gte: elected?.closedAt ?? new Date(0) }
  const printed = await tx.oneTimeCode.count({ where: { accountId, okrugId: { not: null }, issuedAt: since } })
  return printed > 0 ? refuse('protocols.codeSince') : done()
}

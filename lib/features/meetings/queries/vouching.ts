import 'server-only'
import type { ContextSession } from '@/lib/platform/auth/context'
import { printedSince, vouchedAnewAt } from '@/lib/platform/auth/printed'
import { byPasswordAlone } from '@/lib/platform/auth/proven'
import type { Tx } from '@/lib/platform/db/client'
import { done, type Outcome, type Refusal, refuse } from '@/lib/platform/errors/outcome'
import type { LockedMeeting } from './locked'

type Meeting = Pick<LockedMeeting, 'okrugId' | 'id' | 'chairId' | 'secretaryId'>
type Officer = { accountId: string; memberId: string | null; session?: ContextSession | null }

/** When the meeting elected this person chair or secretary; null where it did not. */
async function electedAt(tx: Tx, { okrugId, id: meetingId, chairId, secretaryId }: Meeting, memberId: string | null) {
  if (memberId === null || (memberId !== chairId && memberId !== secretaryId)) return null
  const first = await tx.motion.findFirst({
    where: { okrugId, meetingId, kind: { in: ['chair', 'secretary'] }, candidateId: memberId, adopted: true },
    orderBy: { closedAt: 'asc' },
    select: { closedAt: true },
  })
  return first?.closedAt ?? new Date(0)
}

/**
 * Refuses what chair or secretary alone may do, in person, to an account for which the office printed a code since the meeting elected its
 * holder: one clerk could otherwise count, decide and write as both. Whoever vouches for them by IIN, or an administrator who lets them in anew,
 * takes the doubt away.
 */
export async function refusedPrinted(
  tx: Tx,
  meeting: Meeting,
  { accountId, memberId, session }: Officer,
): Promise<Refusal<'accounts.codeSince'> | null> {
  const since = session?.method === 'identity' ? null : await electedAt(tx, meeting, memberId)
  return since && (await printedSince(tx, accountId, since)) ? refuse('accounts.codeSince') : null
}

/**
 * Whether the portal's own word is enough that chair or secretary signs, where no certificate was verified: they signed in by IIN, or by password
 * with a second factor; and neither a code was printed for the account nor that factor set up since the meeting elected them, for a clerk with
 * two slips, or whoever learnt a password, could have done both. Whoever is refused signs on paper, which two people look at.
 */
export async function vouched(
  tx: Tx,
  meeting: Meeting,
  { accountId, memberId, session }: Officer,
): Promise<Outcome<object, 'accounts.secondNeeded' | 'protocols.codeSince'>> {
  if (session?.method === 'identity') return done()
  if (byPasswordAlone(session)) return refuse('accounts.secondNeeded')
  const since = (await electedAt(tx, meeting, memberId)) ?? new Date(0)
  const anew = await vouchedAnewAt(tx, accountId)
  const factors =
    anew && anew >= since ? 0 : await tx.secondFactor.count({ where: { accountId, since: { gte: since } } })
  return factors > 0 || (await printedSince(tx, accountId, since)) ? refuse('protocols.codeSince') : done()
}

/** Whether chair or secretary cannot act on a screen of their own, for such a code: what they say is then written down by the desk. */
export async function isDoubted(tx: Tx, meeting: Meeting, memberId: string): Promise<boolean> {
  const { okrugId } = meeting
  const account = await tx.account.findFirst({ where: { memberOkrugId: okrugId, memberId }, select: { id: true } })
  const since = await electedAt(tx, meeting, memberId)
  return account !== null && since !== null && (await printedSince(tx, account.id, since))
}

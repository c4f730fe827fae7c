import 'server-only'
import { permits } from '@/lib/access/permissions'
import { searchesAnHour } from '@/lib/features/roll/commands/search-roll'
import { keepSearch, lookedEnough } from '@/lib/features/roll/queries/searches'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockMeeting } from '../queries/locked'
import { askedFor } from '../queries/signers'
import { type MeetingRef, meetingRef } from '../schema'

type Code = 'forbidden' | 'notFound' | 'roll.tooManySearches'

/**
 * Opens the list of who signed for a gathering, with names and residence (GA-3): to the okrug's office, and to the district akim once the
 * application is before him. It counts as a look into the roll and is written down with whom it showed.
 */
export async function readSignatures(
  { actor, now }: Context,
  input: MeetingRef,
): Promise<Outcome<{ lookId: string }, Code>> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    if (!permits(actor, 'meetings.read-signatures', askedFor(okrugId, meeting))) return refuse('forbidden')
    if (!meeting?.initiatorId) return refuse('notFound')
    const { accountId } = actor
    const looker = { okrugId, accountId, at: now }
    if (await lookedEnough(tx, looker, searchesAnHour))
      return refuse('roll.tooManySearches', { params: { most: searchesAnHour } })

    const signed = await tx.requestSignature.findMany({
      where: { okrugId, meetingId },
      orderBy: [{ at: 'asc' }, { memberId: 'asc' }],
      select: { memberId: true },
    })
    const found = signed.map(({ memberId }) => memberId)
    const lookId = await keepSearch(tx, looker, 'signatures', found)
    const by = await pseudonymOf(tx, okrugId, accountId)
    await append(tx, okrugId, 'meetings.read-signatures', { by, meeting: meetingId, found: found.length }, now)
    return done({ lookId })
  })
}

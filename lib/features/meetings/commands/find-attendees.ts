import 'server-only'
import { permits } from '@/lib/access/permissions'
import { scanned } from '@/lib/features/roll/identity/card-code'
import { keepSearch, lookedEnough, namesakesOf } from '@/lib/features/roll/queries/searches'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockMeeting } from '../queries/locked'
import { numbered } from '../queries/sheets'
import { type AttendeesInput, attendeesInput } from '../schema'
import { admits } from '../workflow'
import { numberOf } from './enter-row'

/** [P] One person in six seconds at one desk: a whole hall comes in an hour, and a look at the roll for any other reason has its own limit. */
export const looksAnHour = 600

/** What begins with a letter, unless a scanner's digits became letters while the keyboard was switched to Kazakh. */
const isName = (typed: string) => /^\p{L}/u.test(typed) && !/^J?\d{10,}$/.test(scanned(typed))

const bearerOf = async (tx: Tx, okrugId: string, number: number) =>
  (await numbered(tx, okrugId, [number])).map((person) => person.id)

/**
 * Looks for somebody at the desk of a meeting, by a card, a barcode of its sheets or a number, or by the beginnings of names. Like every
 * look into the roll it is kept with who looked and whom it showed, not with what was typed; the page shows it by its id.
 */
export async function findAttendees(
  { actor, now }: Context,
  input: AttendeesInput,
): Promise<Outcome<{ searchId: string; typed: string }>> {
  const { okrugId, meetingId, q } = attendeesInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    if (!permits(actor, 'meetings.find-attendees', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'register-attendance')) return refuse('meetings.wrongState')
    const { accountId } = actor
    const looker = { okrugId, accountId, at: now, meetingId }
    if (await lookedEnough(tx, looker, looksAnHour))
      return refuse('roll.tooManySearches', { params: { most: looksAnHour } })
    const number = isName(q) ? null : numberOf({ okrugId, meetingId }, q, 'q')
    if (number !== null && typeof number !== 'number') return number

    const kind = number === null ? 'name' : 'number'
    const found = number === null ? await namesakesOf(tx, okrugId, q) : await bearerOf(tx, okrugId, number)
    const searchId = await keepSearch(tx, looker, kind, found)
    const by = await pseudonymOf(tx, okrugId, accountId)
    await append(tx, okrugId, 'meetings.find-attendees', { by, meeting: meetingId, kind, found: found.length }, now)
    return done({ searchId, typed: q })
  })
}

import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import type { Verdict } from '@/lib/statute/verdict'
import { materialsGate } from '../gates/materials'
import { startOf } from '../queries/electorate'
import { tellHall } from '../queries/live'
import { type LockedMeeting, lockMeeting } from '../queries/locked'
import { type MeetingRef, meetingRef } from '../schema'
import { lawOn } from '../verdicts/frozen'
import { admits } from '../workflow'

/** NT-2's verdict where it shuts the door: only a session has materials to wait for. */
function lateMaterials(meeting: LockedMeeting & { startsAt: Date }, now: Date): Verdict | null {
  if (meeting.kind !== 'session') return null
  const { verdict } = materialsGate(meeting, now)
  return meeting.materialsSentAt && verdict.holds ? null : verdict
}

/**
 * MT-1: the office begins to register who came. Registration opens on the announced day [P], a session's only after the materials went out (NT-2);
 * both gates may be overridden in public, and the overrides made are named in the ledger. After that day there is nothing to register for: the
 * notice named it and no other (NT-1).
 */
export async function openRegistration({ actor, now }: Context, input: MeetingRef): Promise<Outcome> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.open-registration', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'open-registration')) return refuse('meetings.wrongState')

    const overridden = meeting.overrides.map((override) => override.rule)
    const startsAt = startOf(meeting)
    const { day } = lawOn(startsAt)
    if (almatyDate(now) > day) return refuse('meetings.dayOver', { params: { day } })
    if (almatyDate(now) < day && !overridden.includes('registration-day'))
      return refuse('meetings.notTheDay', { params: { day } })
    const late = lateMaterials({ ...meeting, startsAt }, now)
    if (late && !overridden.includes('NT-2')) return refuse('meetings.materialsMissing', { verdict: late })

    const { count } = await tx.meeting.updateMany({
      where: { okrugId, id: meetingId, state: meeting.state },
      data: { state: 'registration', registrationOpenedAt: now, changedAt: now },
    })
    if (count === 0) return refuse('changedMeanwhile')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'meetings.open-registration', { meeting: meetingId, overridden, by }, now)
    await publish(tx, okrugId)
    await tellHall(tx, okrugId, meetingId)
    return done()
  })
}

import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { proven } from '@/lib/platform/auth/proven'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { isOverridable, type PortalGate, ruleOf } from '@/lib/statute/catalogue'
import { almatyDate } from '@/lib/statute/civil-date'
import { materialsGate } from '../gates/materials'
import { type LockedMeeting, lockMeeting } from '../queries/locked'
import { type OverrideInput, overrideInput } from '../schema'
import { admits } from '../workflow'

type Code =
  | 'forbidden'
  | 'notFound'
  | 'accounts.notProven'
  | 'meetings.wrongState'
  | 'meetings.notOverridable'
  | 'meetings.alreadyOverridden'
  | 'meetings.gateOpen'
  | 'meetings.dayOver'

/** Whether the gate is shut now. Of NT-2: a paper given to the members today would come too late, whatever was sent before. */
function isShut(rule: string, { startsAt, ...meeting }: LockedMeeting, now: Date): boolean {
  if (!startsAt) return false
  if (rule === 'NT-2') return !materialsGate({ ...meeting, startsAt, materialsSentAt: null }, now).verdict.holds
  return almatyDate(now) < almatyDate(startsAt)
}

const gateOf = (text: string) => ruleOf(text)?.id ?? (text as PortalGate)

/** The akim passes a closed gate in public, by name and with his reason in both languages: late materials (NT-2) or a gate of the portal's own. */
export async function overrideGate(
  { actor, now, session }: Context,
  input: OverrideInput,
): Promise<Outcome<object, Code>> {
  const { okrugId, meetingId, rule, reason } = overrideInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.override-gate', { okrugId })) return refuse('forbidden')
    if (!proven(session, now)) return refuse('accounts.notProven')
    if (!meeting) return refuse('notFound')
    if (!isOverridable(gateOf(rule))) return refuse('meetings.notOverridable', { params: { rule } })
    if (rule === 'NT-2' && meeting.kind !== 'session') return refuse('meetings.wrongState')
    if (!admits(meeting.state, 'override-gate')) return refuse('meetings.wrongState')
    if (meeting.overrides.some((override) => override.rule === rule)) return refuse('meetings.alreadyOverridden')
    if (rule === 'registration-day' && meeting.startsAt && almatyDate(now) > almatyDate(meeting.startsAt))
      return refuse('meetings.dayOver', { params: { day: almatyDate(meeting.startsAt) } })
    if (!isShut(rule, meeting, now)) return refuse('meetings.gateOpen')

    const { accountId } = actor
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { displayName: true } })
    const personName = account.displayName
    await tx.gateOverride.create({
      data: { okrugId, meetingId, rule, reasonKk: reason.kk, reasonRu: reason.ru, accountId, personName, at: now },
    })
    await tx.meeting.update({ where: { okrugId_id: { okrugId, id: meetingId } }, data: { changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, accountId)
    await append(
      tx,
      okrugId,
      'meetings.override-gate',
      { by, meeting: meetingId, rule, text: digestOf({ reason }) },
      now,
    )
    await publish(tx, okrugId)
    return done()
  })
}

import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { materialsGate } from '../gates/materials'
import { lockMeeting } from '../queries/locked'
import { type MeetingRef, meetingRef } from '../schema'
import { frozen, lawOn } from '../verdicts/frozen'
import { admitsOf } from '../workflow'

type Code = 'forbidden' | 'notFound' | 'meetings.wrongState' | 'meetings.materialsTooLate'

/** NT-2: the office gives the materials of every item to the members and the akim, in time or under a public override of the akim. */
export async function sendMaterials({ actor, now }: Context, input: MeetingRef): Promise<Outcome<object, Code>> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.send-materials', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admitsOf(meeting, 'send-materials') || !meeting.startsAt) return refuse('meetings.wrongState')
    const { startsAt } = meeting
    const { verdict, items } = materialsGate({ ...meeting, startsAt }, now)
    const overridden = meeting.overrides.some((override) => override.rule === 'NT-2')
    if (!verdict.holds && !overridden) return refuse('meetings.materialsTooLate', { verdict })

    const { day } = lawOn(startsAt)
    const byItem = items.map((item) => ({ item: item.itemId, verdict: frozen(item.verdict, day) }))
    const materialsVerdict = { ...frozen(verdict, day), overridden: overridden && !verdict.holds, items: byItem }
    const { count } = await tx.meeting.updateMany({
      where: { okrugId, id: meetingId, state: meeting.state },
      data: { state: 'materialsSent', materialsSentAt: now, materialsVerdict, changedAt: now },
    })
    if (count === 0) return refuse('meetings.wrongState')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: meetingId, verdict: materialsVerdict }
    await append(tx, okrugId, 'meetings.send-materials', entry, now)
    await publish(tx, okrugId)
    return done()
  })
}

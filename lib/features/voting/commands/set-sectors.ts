import 'server-only'
import { permits } from '@/lib/access/permissions'
import { tellHall } from '@/lib/features/meetings/queries/live'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import { admits } from '@/lib/features/meetings/workflow'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { type SectorsInput, sectorsInput } from '../schema'

/** Divides the hall of a gathering for counting cards. Not while a vote is open: its tallies are of the sectors it began with. */
export async function setSectors({ actor, now }: Context, input: SectorsInput): Promise<Outcome> {
  const { okrugId, meetingId, sectors } = sectorsInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'voting.set-sectors', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (meeting.kind === 'session') return refuse('voting.noCards')
    if (!admits(meeting.state, 'register-attendance')) return refuse('meetings.wrongState')
    const open = { okrugId, meetingId, closedAt: null, withdrawnAt: null }
    if ((await tx.motion.count({ where: open })) > 0) return refuse('voting.motionOpen')
    await tx.meeting.update({ where: { okrugId_id: { okrugId, id: meetingId } }, data: { sectors, changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'voting.set-sectors', { meeting: meetingId, sectors, by }, now)
    await tellHall(tx, okrugId, meetingId)
    return done()
  })
}

import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { permits } from '@/lib/access/permissions'
import { codeOf, nextCodeAt } from '@/lib/features/meetings/attendance/hall-code'
import { openRound } from '@/lib/features/meetings/attendance/rounds'
import type { MeetingRef } from '@/lib/features/meetings/schema'
import { db } from '@/lib/platform/db/client'
import type { CountingView } from '../views'

/** How far the count of people is, for one counter: the others' numbers are shown only to who has entered their own. */
export async function countingOf(where: MeetingRef, actor: Actor, now: Date): Promise<CountingView> {
  const { okrugId, meetingId } = where
  const { accountId } = actor
  const [meeting, all] = await Promise.all([
    db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: meetingId } } }),
    db.headcount.findMany({ where }),
  ])
  const { entries } = openRound(all)
  const mine = entries.find((entry) => entry.accountId === accountId)?.count ?? null
  const others = entries.filter((entry) => entry.accountId !== accountId)
  const { headcount, headcountAt, chairId = null, secretaryId = null } = meeting ?? {}
  const mayCount = permits(actor, 'meetings.enter-headcount', { okrugId, memberIds: [chairId, secretaryId] })
  const runs = permits(actor, 'meetings.check-in-member', { okrugId })
  return {
    agreed: headcount != null && headcountAt ? { count: headcount, at: headcountAt } : null,
    mine,
    others: others.length,
    mayCount,
    accountId,
    sectors: meeting?.sectors ?? 1,
    divides: runs && meeting?.kind !== 'session',
    code: runs
      ? { code: codeOf(where, now), until: nextCodeAt(now), left: nextCodeAt(now).getTime() - now.getTime() }
      : null,
    differing: mine === null ? [] : others.map((entry) => entry.count),
  }
}

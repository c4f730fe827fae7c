import 'server-only'
import { permits } from '@/lib/access/permissions'
import { postNews } from '@/lib/features/notifications/queries/post-news'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { workingDayTerm } from '@/lib/statute/deadlines'
import { normsAt } from '@/lib/statute/norms'
import type { TellMembersInput } from '../schema'

/** The office tells the members how the akim answered (DC-5), for all answered decisions of a meeting not yet told. */
export function tellMembers(
  { actor, now }: Context,
  { okrugId, meetingId }: TellMembersInput,
): Promise<Outcome<{ told: number; inTime: boolean }>> {
  return transact(async (tx) => {
    const waiting = await tx.decision.findMany({
      where: { okrugId, meetingId, reviewedAt: { not: null }, membersToldAt: null },
      select: { id: true, reviewedAt: true },
    })
    if (!actor || !permits(actor, 'decisions.tell-members', { okrugId })) return refuse('forbidden')
    if (waiting.length === 0) return refuse('decisions.nothingToTell')

    const isOff = await currentDaysOff()
    const on = almatyDate(now)
    const verdicts = waiting.map(({ reviewedAt }) => {
      const from = almatyDate(reviewedAt as Date)
      return workingDayTerm(normsAt(from), 'DC-5', { from, on }, isOff)
    })
    const inTime = verdicts.every((verdict) => verdict.holds)

    const { count } = await tx.decision.updateMany({
      where: { okrugId, id: { in: waiting.map((one) => one.id) }, membersToldAt: null },
      data: { membersToldAt: now, changedAt: now },
    })
    if (count === 0) return refuse('changedMeanwhile')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await postNews(tx, { okrugId, meetingId }, `results.${now.getTime().toString(36)}`, now)
    await append(tx, okrugId, 'decisions.tell-members', { meeting: meetingId, decisions: count, inTime, by }, now)
    await publish(tx, okrugId)
    return done({ told: count, inTime })
  })
}

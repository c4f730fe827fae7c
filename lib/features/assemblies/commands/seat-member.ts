import 'server-only'
import { permits } from '@/lib/access/permissions'
import { startOf } from '@/lib/features/meetings/queries/electorate'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { addMonths, almatyDate, civilDate } from '@/lib/statute/civil-date'
import { eligibility } from '@/lib/statute/eligibility'
import { normsAt } from '@/lib/statute/norms'
import { personOf } from '../queries/candidates'
import { electionPending, endExpired, isSettlementOf, lockAssembly, runningTerms } from '../queries/terms'
import { type SeatMember, seatMemberInput } from '../schema'

type Code =
  | 'forbidden'
  | 'notFound'
  | 'assemblies.noSuchSeat'
  | 'assemblies.termOrder'
  | 'assemblies.termTooLong'
  | 'assemblies.notEligible'
  | 'assemblies.foreignSettlement'
  | 'assemblies.seatTaken'
  | 'assemblies.personSeated'
  | 'assemblies.basisLater'
  | 'assemblies.electionPending'

/**
 * Seats a person of the roll whom a gathering outside the portal elected, for a term of at most four years (L39-3(2)): eligible on its first
 * day, in a seat that nobody holds in that term, by a protocol that is no later than the term. What a gathering in the portal decides
 * becomes seats by itself (`composeAssembly`), and nobody is seated by hand between its elections and its signing.
 */
export async function seatMember({ actor, now }: Context, input: SeatMember): Promise<Outcome<{ id: string }, Code>> {
  const { okrugId, memberId, seat, settlementId = null, basisNumber, ...term } = seatMemberInput.parse(input)
  const since = civilDate(term.since)
  const norms = normsAt(since)
  const longest = addMonths(since, norms.assemblyYears * 12)
  const basisOn = civilDate(term.basisOn)
  const until = term.until ? civilDate(term.until) : longest
  return transact(async (tx) => {
    const assembly = await lockAssembly(tx, okrugId)
    const person = await personOf(tx, okrugId, memberId)
    if (!permits(actor, 'assemblies.seat-member', { okrugId })) return refuse('forbidden')
    if (!person) return refuse('notFound')
    if (!assembly || seat > assembly.seats) return refuse('assemblies.noSuchSeat', { params: { seat }, field: 'seat' })
    if (until < since) return refuse('assemblies.termOrder', { field: 'until' })
    if (until > longest) return refuse('assemblies.termTooLong', { params: { longest }, field: 'until' })
    if (basisOn > since || basisOn > almatyDate(now)) return refuse('assemblies.basisLater', { field: 'basisOn' })
    const pending = await electionPending(tx, okrugId)
    if (pending)
      return refuse('assemblies.electionPending', {
        params: { number: pending.number ?? 0, date: almatyDate(startOf(pending)) },
      })
    const standing = eligibility(norms, person, since)
    if (standing !== 'eligible') return refuse('assemblies.notEligible', { params: { standing }, field: 'memberId' })
    if (settlementId && !(await isSettlementOf(tx, okrugId, settlementId)))
      return refuse('assemblies.foreignSettlement', { field: 'settlementId' })
    const overlapping = (await runningTerms(tx, okrugId, since)).filter((other) => other.since <= until)
    if (overlapping.some((other) => other.memberId === memberId))
      return refuse('assemblies.personSeated', { field: 'memberId' })
    if (overlapping.some((other) => other.seat === seat))
      return refuse('assemblies.seatTaken', { params: { seat }, field: 'seat' })

    await endExpired(tx, okrugId, since, { OR: [{ seat }, { memberId }] })
    const dates = { since: new Date(since), until: new Date(until) }
    const basis = { basisNumber, basisOn: new Date(basisOn) }
    const { id } = await tx.assemblyMembership.create({
      data: { okrugId, seat, memberId, settlementId, ...dates, ...basis },
    })
    await tx.assembly.update({ where: { okrugId }, data: { changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const member = await pseudonymOf(tx, okrugId, memberId)
    const entry = {
      by,
      membership: id,
      member,
      seat,
      since,
      until,
      settlement: settlementId,
      basisNumber,
      basisOn,
      on: almatyDate(now),
    }
    await append(tx, okrugId, 'assemblies.seat-member', entry, now)
    await publish(tx, okrugId)
    return done({ id })
  })
}

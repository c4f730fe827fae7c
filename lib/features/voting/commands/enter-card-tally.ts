import 'server-only'
import { permits } from '@/lib/access/permissions'
import { refusedInBreak } from '@/lib/features/meetings/queries/floor'
import { stirHall } from '@/lib/features/meetings/queries/live'
import { quorumOf } from '@/lib/features/meetings/queries/presence'
import { refusedPrinted } from '@/lib/features/meetings/queries/vouching'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { cardsIn, cardsRaised, type SectorTally, talliesOf } from '../ballots/tallies'
import { isOpen, lockMotion } from '../queries/locked'
import { type CardTallyInput, cardTallyInput } from '../schema'

/**
 * The cards raised in one sector, as one counter counted them; they may count again until the close. The primary key keeps one count an account
 * and sector, so that nobody agrees with themselves. With what is agreed in the other sectors it is never more than the cards that are out.
 */
export async function enterCardTally(
  { actor, now, session }: Context,
  input: CardTallyInput,
): Promise<Outcome<{ state: SectorTally['state'] }>> {
  const { sector, for: yes, against, abstain, ...ref } = cardTallyInput.parse(input)
  const { okrugId, meetingId, motionId } = ref
  return transact(async (tx) => {
    const motion = await lockMotion(tx, ref, 'read')
    const memberIds = [motion?.meeting.chairId ?? null, motion?.meeting.secretaryId ?? null]
    if (!permits(actor, 'voting.enter-card-tally', { okrugId, memberIds })) return refuse('forbidden')
    if (!motion) return refuse('notFound')
    const printed = await refusedPrinted(tx, motion.meeting, { ...actor, session })
    if (printed) return printed
    if (!isOpen(motion)) return refuse('voting.motionClosed')
    const paused = await refusedInBreak(tx, motion)
    if (paused) return paused
    const { kind, sectors } = motion.meeting
    if (kind === 'session') return refuse('voting.noCards')
    if (sector > sectors) return refuse('voting.noSector', { field: 'sector', params: { sectors } })

    const count = { for: yes, against, abstain }
    const where = { okrugId, motionId }
    const elsewhere = talliesOf(sectors, await tx.cardTally.findMany({ where: { ...where, sector: { not: sector } } }))
    const { cards, count: hall, verdict } = await quorumOf(tx, motion.meeting)
    if (hall.crowded) return refuse('voting.crowded', { params: { names: hall.names, present: hall.present } })
    if (!verdict.holds) return refuse('voting.noQuorum', { verdict })
    const raised = cardsIn(count) + cardsIn(cardsRaised(elsewhere))
    if (raised > cards) return refuse('voting.tallyAboveCards', { field: 'for', params: { raised, cards } })

    const { accountId } = actor
    await tx.cardTally.upsert({
      where: { okrugId_motionId_sector_accountId: { ...where, sector, accountId } },
      create: { ...where, sector, accountId, ...count, at: now },
      update: { ...count, at: now },
    })
    const by = await pseudonymOf(tx, okrugId, accountId)
    await append(
      tx,
      okrugId,
      'voting.enter-card-tally',
      { meeting: meetingId, motion: motionId, sector, ...count, by },
      now,
    )
    const tallies = talliesOf(sectors, await tx.cardTally.findMany({ where: { ...where, sector } }))
    stirHall(tx, okrugId, meetingId)
    return done({ state: tallies[sector - 1]?.state ?? 'single' })
  })
}

import 'server-only'
import { permits } from '@/lib/access/permissions'
import { startOf } from '@/lib/features/meetings/queries/electorate'
import { refusedInBreak } from '@/lib/features/meetings/queries/floor'
import { tellHall } from '@/lib/features/meetings/queries/live'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import { quorumOf } from '@/lib/features/meetings/queries/presence'
import { frozen, lawOn } from '@/lib/features/meetings/verdicts/frozen'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, type Refusal, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { rootOf } from '@/lib/platform/ledger/merkle'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { type CardCount, tally } from '@/lib/statute/tally'
import type { Verdict } from '@/lib/statute/verdict'
import { cardsIn, cardsRaised, talliesOf } from '../ballots/tallies'
import { isOpen, type LockedMotion, lockMotion } from '../queries/locked'
import { type MotionRef, motionRef } from '../schema'
import { extended, resultOf } from '../workflow'

/** Writes an adopted decision, numbered within its meeting. The meeting's row must be write-locked. */
export async function adopt(tx: Tx, motion: LockedMotion, now: Date): Promise<void> {
  const { okrugId, meetingId, item, textKk, textRu } = motion
  if (!item || !textKk || !textRu) throw new Error('a decision without its item or text')
  const number = (await tx.decision.count({ where: { okrugId, meetingId } })) + 1
  const data = {
    okrugId,
    meetingId,
    itemId: item.id,
    motionId: motion.id,
    number,
    titleKk: item.titleKk,
    titleRu: item.titleRu,
  }
  await tx.decision.create({ data: { ...data, textKk, textRu, status: 'adopted', adoptedAt: now, changedAt: now } })
}

/**
 * MT-7: more time for the speech under way, a member's or, where the question named none, an invitee's, counted from its limit or, where
 * that is over, from now.
 */
async function extendTurn(tx: Tx, { okrugId, meetingId, candidateId, itemId }: LockedMotion, now: Date): Promise<void> {
  const where = { okrugId, meetingId, itemId: itemId ?? '', memberId: candidateId, state: 'speaking' as const }
  const turn = await tx.speech.findFirst({ where })
  if (!turn?.startedAt || turn.limitSeconds === null) return
  const limitSeconds = extended({ startedAt: turn.startedAt, limitSeconds: turn.limitSeconds }, now)
  await tx.speech.update({ where: { okrugId_id: { okrugId, id: turn.id } }, data: { limitSeconds } })
}

/** What follows for the meeting from a question that was answered. */
async function carryOut(tx: Tx, motion: LockedMotion, adopted: boolean | null, now: Date): Promise<void> {
  const { okrugId, meetingId, kind, candidateId, itemId, meeting } = motion
  const where = { okrugId_id: { okrugId, id: meetingId } }
  if (kind === 'inclusion' && itemId)
    await tx.agendaItem.update({ where: { okrugId_id: { okrugId, id: itemId } }, data: { included: adopted } })
  if (kind === 'extension' && adopted) await extendTurn(tx, motion, now)
  if (kind === 'agenda' && adopted) {
    await tx.agendaItem.updateMany({ where: { okrugId, meetingId }, data: { included: true } })
    await tx.meeting.update({ where, data: { state: 'agenda', changedAt: now } })
  }
  if (kind === 'decision' || kind === 'delegate' || kind === 'seat') {
    if (kind === 'decision' && adopted) await adopt(tx, motion, now)
    await tx.meeting.update({ where, data: { state: 'voting', changedAt: now } })
  }
  if ((kind === 'chair' || kind === 'secretary') && adopted) {
    const complete = kind === 'chair' ? meeting.secretaryId : meeting.chairId
    const elected = kind === 'chair' ? { chairId: candidateId } : { secretaryId: candidateId }
    const state = complete ? 'chairElected' : 'open'
    await tx.meeting.update({ where, data: { ...elected, state, changedAt: now } })
  }
}

/** The cards raised on a question, as two counters agree in every sector, or why they are not counted yet. Null where no card is out. */
async function cardsOf(tx: Tx, motion: LockedMotion, out: number): Promise<{ cards: CardCount | null } | Refusal> {
  const { okrugId, id: motionId, meeting } = motion
  const entries = await tx.cardTally.findMany({ where: { okrugId, motionId } })
  if (out === 0 && entries.length === 0) return { cards: null }
  const tallies = talliesOf(meeting.sectors, entries)
  const unsettled = tallies.find(({ state }) => state !== 'agreed')
  if (unsettled) {
    const { sector, state } = unsettled
    return refuse(state === 'differ' ? 'voting.talliesDiffer' : 'voting.talliesMissing', { params: { sector } })
  }
  const cards = cardsRaised(tallies)
  const raised = cardsIn(cards)
  return raised > out ? refuse('voting.tallyAboveCards', { params: { raised, cards: out } }) : { cards }
}

/**
 * Closes an open vote and freezes it: seats, who was present by name and who of them with a card, totals, verdict, and in the ledger the Merkle
 * root of the votes counted. Counted are the votes of those present now, who are also the base of DC-1; who left before is not heard. In a
 * gathering the cards that two counters agreed on are added, and stay apart in what is frozen. Without quorum nothing can be closed.
 */
export async function closeMotion(
  { actor, now }: Context,
  input: MotionRef,
): Promise<Outcome<{ verdict: Verdict; adopted: boolean | null }>> {
  const ref = motionRef.parse(input)
  const { okrugId, meetingId, motionId } = ref
  return transact(async (tx) => {
    // The meeting before the question, in every command: arrivals and departures wait, and no two commands wait for each other.
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const motion = await lockMotion(tx, ref, 'write')
    if (!permits(actor, 'voting.close-motion', { okrugId, memberIds: [meeting?.chairId ?? null] }))
      return refuse('forbidden')
    if (!meeting || !motion) return refuse('notFound')
    if (!isOpen(motion)) return refuse('voting.motionClosed')
    const paused = await refusedInBreak(tx, ref)
    if (paused) return paused
    const hall = await quorumOf(tx, meeting)
    if (!hall.verdict.holds) return refuse('voting.noQuorum', { verdict: hall.verdict })
    const { eligible, here, voters, count: people } = hall
    if (people.crowded) return refuse('voting.crowded', { params: { names: people.names, present: people.present } })

    const counted = await cardsOf(tx, motion, hall.cards)
    if ('code' in counted) return counted
    const { cards } = counted
    const cast = await tx.vote.findMany({ where: { okrugId, motionId } })
    const votes = cast.filter((vote) => voters.includes(vote.memberId))
    const said = votes.map((vote) => ({ voter: vote.memberId, choice: vote.choice }))
    const count = tally(voters, said, people.present, cards ?? undefined)
    const { day, norms } = lawOn(startOf(meeting))
    const { verdict, adopted } = resultOf(norms, { kind: motion.kind, of: meeting.kind }, { eligible, count })
    const merkleRoot = rootOf(votes.map((vote) => vote.leaf))
    // A vote that came while this waited for the question's lock was asked for later, and stands before the close all the same.
    const closedAt = new Date(Math.max(now.getTime(), ...cast.map((vote) => vote.castAt.getTime())))
    const { count: closed } = await tx.motion.updateMany({
      where: { okrugId, id: motionId, closedAt: null, withdrawnAt: null },
      data: {
        closedAt,
        eligible,
        presentIds: here,
        cardIds: here.filter((id) => !voters.includes(id)),
        unnamed: people.present - here.length,
        votesFor: count.for,
        votesAgainst: count.against,
        abstained: count.abstain,
        notVoting: count.notVoting,
        cardsFor: cards?.for,
        cardsAgainst: cards?.against,
        cardsAbstained: cards?.abstain,
        verdict: frozen(verdict, day),
        merkleRoot,
        adopted,
      },
    })
    if (closed === 0) return refuse('voting.motionClosed')
    await carryOut(tx, motion, adopted, now)
    const entry = {
      meeting: meetingId,
      motion: motionId,
      kind: motion.kind,
      eligible,
      ...count,
      cards,
      verdict: frozen(verdict, day),
      adopted,
      root: merkleRoot,
      by: await pseudonymOf(tx, okrugId, actor.accountId),
    }
    await append(tx, okrugId, 'voting.close-motion', entry, now)
    await publish(tx, okrugId)
    await tellHall(tx, okrugId, meetingId)
    return done({ verdict, adopted })
  })
}

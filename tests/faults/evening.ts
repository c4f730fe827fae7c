import { setTimeout as pause } from 'node:timers/promises'
import { db } from '@/lib/platform/db/client'
import { translator } from '@/lib/platform/i18n/translator'
import { rootOf } from '@/lib/platform/ledger/merkle'
import { accountWith } from '../factories/accounts'
import { comeToDesk, type HallOfPeople, hallOfPeople, putDecision } from '../factories/halls'
import { cookieOf } from '../factories/phones'
import { Visitor } from '../load/forms'
import { chanceOf } from './chance'
import type { Cluster } from './cluster'
import { faultsIn, type Kept, type Sent } from './history'
import { type Phone, say, type Vote, vote } from './phones'
import type { Server } from './server'

/** The n-th person's phone, signed in. */
async function phoneOf({ address }: Server, hall: HallOfPeople, motionId: string, n: number): Promise<Phone> {
  const memberId = hall.people[n] as string
  const { id } = await accountWith({ member: { okrugId: hall.okrugId, id: memberId } })
  const door = `/api/ballots/${hall.okrugId}/${hall.meetingId}?locale=kk`
  return { visitor: new Visitor(address, await cookieOf(id)), door, motionId, memberId }
}

/** The clerk's button that ends the vote. */
async function closingOf({ address }: Server, { okrugId, meetingId }: HallOfPeople) {
  const { id } = await accountWith({ roles: [{ role: 'secretary', unitId: okrugId }] })
  const visitor = new Visitor(address, await cookieOf(id))
  const page = `/kk/desk/${okrugId}/meetings/${meetingId}/hall`
  const form = await visitor.form(page, translator('kk', 'hall')('closeSubmit'))
  return (signal: AbortSignal) => visitor.act(page, form, {}, signal)
}

/** Ends the vote: tried again until the portal says that it is over. */
async function close(closing: Awaited<ReturnType<typeof closingOf>>): Promise<void> {
  const over = translator('kk', 'refusals')('voting.motionClosed')
  for (const begun = performance.now(); performance.now() < begun + 30_000; await pause(50)) {
    const answer = await say(closing)
    if (answer?.ok || answer?.text === over) return
    if (answer) throw new Error(`the vote cannot be closed: ${answer.text}`)
  }
  throw new Error('the vote was not closed within 30 s')
}

/** Everything the database holds of a question that was closed. */
async function keptOf(okrugId: string, motionId: string): Promise<Kept> {
  const motion = await db.motion.findUniqueOrThrow({ where: { okrugId_id: { okrugId, id: motionId } } })
  const [ballots, votes] = await Promise.all([
    db.ballot.findMany({ where: { okrugId, motionId } }),
    db.vote.findMany({ where: { okrugId, motionId } }),
  ])
  const parts = {
    for: motion.votesFor ?? -1,
    against: motion.votesAgainst ?? -1,
    abstain: motion.abstained ?? -1,
    notVoting: motion.notVoting ?? -1,
  }
  const present = motion.presentIds.length + (motion.unnamed ?? 0)
  return {
    ballots,
    votes,
    frozen: { ...parts, present, root: motion.merkleRoot ?? '' },
    root: rootOf(votes.map((vote) => vote.leaf)),
  }
}

export type Evening = { faults: string[]; sent: number; accepted: number; refused: number }

/**
 * One vote with everything going wrong: phones vote, change, retry and lose answers; the server is killed and started again, then PostgreSQL
 * is; at a random moment the vote is closed while phones go on. `seed` makes the same choices again. Answers what the checker finds.
 */
export async function evening(
  cluster: Cluster,
  server: Server,
  { phones, seed }: { phones: number; seed: number },
): Promise<Evening> {
  const chance = chanceOf(seed)
  const hall = await hallOfPeople({ people: phones })
  await comeToDesk(hall, 0, phones, 'phone')
  const motionId = await putDecision(hall)
  const people = await Promise.all(hall.people.map((_, n) => phoneOf(server, hall, motionId, n)))
  const closing = await closingOf(server, hall)

  const sent: Sent[] = []
  const state: Vote = { closed: false, ended: false }
  const voting = Promise.all(people.map((one, n) => vote(one, state, sent, chanceOf(seed * 1000 + n))))
  const hearing = voting.catch(() => {})
  const of = (answer: Sent['answer']) => sent.filter((one) => one.answer === answer).length
  /** Until so many ballots more were acknowledged, however slow the machine is, and a random moment longer. */
  const heard = async (more: number) => {
    const enough = of('accepted') + more
    for (const begun = performance.now(); of('accepted') < enough && performance.now() < begun + 30_000; )
      await pause(5)
    await pause(chance() * 500)
  }
  try {
    await heard(phones)
    await server.killAndStart()
    await heard(phones / 2)
    await cluster.killAndStart()
    await pause(chance() * 500)
    await close(closing)
    state.closed = true
    await Promise.race([hearing, pause(30_000)])
  } finally {
    state.ended = true
    await hearing
  }
  await voting
  const faults = faultsIn(sent, await keptOf(hall.okrugId, motionId))
  return { faults, sent: sent.length, accepted: of('accepted'), refused: of('refused') }
}

import type { Choice } from '@/lib/statute/tally'

/** One ballot as its phone knows it. A phone sends until it hears an answer, so the next ballot goes out only after this one was answered. */
export type Sent = {
  ballotId: string
  memberId: string
  choice: Choice
  /** `unheard`: the phone gave up; whether it counts is open */
  answer: 'accepted' | 'refused' | 'unheard'
  /** sent only after the close had been answered */
  late: boolean
}

/** What the database holds when all is over. `frozen` is what the close wrote down. */
export type Kept = {
  ballots: readonly { id: string; memberId: string; choice: Choice; refusal: string | null }[]
  votes: readonly { memberId: string; choice: Choice; leaf: string }[]
  frozen: {
    for: number
    against: number
    abstain: number
    notVoting: number
    present: number
    root: string
  }
  /** the Merkle root of the votes' leaves, computed afresh */
  root: string
}

const countOf = (votes: Kept['votes'], choice: Choice) => votes.filter((vote) => vote.choice === choice).length

/**
 * What is wrong with a vote that went through faults; empty when every acknowledged ballot counts once, an unheard one at most once, none
 * after the close, the sum equals the rows and the snapshot equals the result. `sent` is in the order in which each phone sent.
 */
export function faultsIn(sent: readonly Sent[], { ballots, votes, frozen, root }: Kept): string[] {
  const faults: string[] = []
  const rows = new Map(ballots.map((row) => [row.id, row]))
  if (rows.size < ballots.length) faults.push('an id stands twice among the ballots')
  const voters = new Map(votes.map((vote) => [vote.memberId, vote]))
  if (voters.size < votes.length) faults.push('a person has two votes')

  const known = new Set(sent.map(({ ballotId }) => ballotId))
  for (const row of ballots) if (!known.has(row.id)) faults.push(`${row.id} was never sent`)
  const last = new Map<string, Choice>()
  for (const { ballotId, memberId, choice, answer, late } of sent) {
    const row = rows.get(ballotId)
    const counted = row?.refusal === null
    if (row && (row.memberId !== memberId || row.choice !== choice)) faults.push(`${ballotId} was kept as another`)
    if (answer === 'accepted' && !counted) faults.push(`${ballotId} was acknowledged and is not kept`)
    if (answer === 'refused' && counted) faults.push(`${ballotId} was refused and is kept`)
    if (counted) last.set(memberId, choice)
    if (counted && late) faults.push(`${ballotId} came after the close and counts`)
  }
  for (const [memberId, choice] of last)
    if (voters.get(memberId)?.choice !== choice) faults.push(`the vote of ${memberId} is not their last ballot`)
  for (const { memberId } of votes) if (!last.has(memberId)) faults.push(`${memberId} has a vote without a ballot`)

  for (const choice of ['for', 'against', 'abstain'] as const)
    if (frozen[choice] !== countOf(votes, choice)) faults.push(`the sum of ${choice} is not that of the rows`)
  if (frozen.for + frozen.against + frozen.abstain + frozen.notVoting !== frozen.present)
    faults.push('the parts are not the whole')
  if (frozen.root !== root) faults.push('the root is not that of the rows')
  return faults
}

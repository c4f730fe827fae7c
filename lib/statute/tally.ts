export const voteChoices = ['for', 'against', 'abstain'] as const
export type Choice = (typeof voteChoices)[number]

/** One open vote, counted. `present` = for + against + abstain + notVoting. */
export type Tally = Readonly<Record<Choice | 'notVoting' | 'present', number>>

/**
 * Counts an open vote at its close. The base of DC-1 is who is present then, so only their votes count: the vote of a member who has left
 * by then is neither for nor against (docs/decisions/045). A member has one vote; where a list names one twice, the later stands.
 */
export function tally(present: Iterable<string>, votes: Iterable<{ voter: string; choice: Choice }>): Tally {
  const inHall = new Set(present)
  const last = new Map([...votes].filter(({ voter }) => inHall.has(voter)).map(({ voter, choice }) => [voter, choice]))
  const count = { for: 0, against: 0, abstain: 0 }
  for (const choice of last.values()) count[choice] += 1
  return { ...count, notVoting: inHall.size - last.size, present: inHall.size }
}

export const voteChoices = ['for', 'against', 'abstain'] as const
export type Choice = (typeof voteChoices)[number]

/** One open vote, counted. `present` = for + against + abstain + notVoting. */
export type Tally = Readonly<Record<Choice | 'notVoting' | 'present', number>>

/** Cards raised, as two counters agreed. */
export type CardCount = Readonly<Record<Choice, number>>

/** How many cards are out: whoever is in the hall and does not vote by name holds one. Never below none. */
export const cardsOut = (present: number, byName: number): number => Math.max(0, present - byName)

/**
 * Counts an open vote at its close. The base of DC-1 is who is present then, so only their votes count: the vote of a member who has left
 * by then is neither for nor against (docs/decisions/045). A member has one vote; where a list names one twice, the later stands. `present`
 * is how many are in the hall where not all of them vote by name, `cards` what the others raised. A RangeError where there are fewer people
 * than names, or more cards raised than are out: one person has one voice.
 */
export function tally(
  voters: Iterable<string>,
  votes: Iterable<{ voter: string; choice: Choice }>,
  present?: number,
  cards: CardCount = { for: 0, against: 0, abstain: 0 },
): Tally {
  const inHall = new Set(voters)
  const base = present ?? inHall.size
  if (base < inHall.size) throw new RangeError('more voters than people')
  const raised = cards.for + cards.against + cards.abstain
  if (raised > cardsOut(base, inHall.size)) throw new RangeError('more cards than are out')
  const last = new Map([...votes].filter(({ voter }) => inHall.has(voter)).map(({ voter, choice }) => [voter, choice]))
  const count = { for: cards.for, against: cards.against, abstain: cards.abstain }
  for (const choice of last.values()) count[choice] += 1
  return { ...count, notVoting: base - last.size - raised, present: base }
}

/** Why one cannot vote: a closed list, each with a sentence (`refusals.voting.cannot`). */
export const reasons = [
  'notSignedIn',
  'otherOkrug',
  'notOnRoll',
  'invitee',
  'mandateEnded',
  'notCheckedIn',
  'left',
  'cardHolder',
  'noOpenQuestion',
  'closed',
  'paused',
  'notCounted',
  'moreNamesThanPeople',
  'noQuorum',
] as const
export type Reason = (typeof reasons)[number]

/** Who asks: nobody signed in, somebody on no roll or on another okrug's, a guest (MT-5), whose seat or mandate is over, or who may vote. */
export type Voter = 'nobody' | 'elsewhere' | 'stranger' | 'guest' | 'ended' | 'entitled'

export type VoterFacts = {
  voter: Voter
  stay: 'none' | 'left' | 'here'
  arrival: 'desk' | 'phone' | 'paper' | null
  channel: 'phone' | 'card' | null
  question: 'none' | 'open' | 'closed'
  paused: boolean
  /** Two counters agreed on how many people are in the hall; the list has more names than that. */
  hall: { counted: boolean; crowded: boolean }
  quorum: boolean
}

const ofVoter = {
  nobody: 'notSignedIn',
  elsewhere: 'otherOkrug',
  stranger: 'notOnRoll',
  guest: 'invitee',
  ended: 'mandateEnded',
  entitled: null,
} as const satisfies Record<Voter, Reason | null>

/**
 * The one reason why somebody cannot vote on a question from a phone, null when they can. What the person is comes before where they are, and
 * that before the state of the hall: the first reason named is the one to mend first. Of a question that is closed nothing can be mended.
 */
export function voterStanding({
  voter,
  stay,
  arrival,
  channel,
  question,
  paused,
  hall,
  quorum,
}: VoterFacts): Reason | null {
  if (ofVoter[voter]) return ofVoter[voter]
  if (stay === 'none') return 'notCheckedIn'
  if (question === 'closed') return 'closed'
  if (stay === 'left') return 'left'
  if (channel === 'card') return 'cardHolder'
  if (question === 'none') return 'noOpenQuestion'
  if (paused) return 'paused'
  if (arrival === 'phone' && !hall.counted) return 'notCounted'
  if (hall.crowded) return 'moreNamesThanPeople'
  return quorum ? null : 'noQuorum'
}

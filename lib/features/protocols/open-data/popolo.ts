import type { BallotMinutes, ProtocolBody } from '../views'
import { ballotsOf, type NumberedBallot, People } from './ballots'

/** Popolo's words for how somebody voted (popoloproject.com, Vote, `option`). */
const options = { for: 'yes', against: 'no', abstain: 'abstain', none: 'not voting' } as const

type Place = {
  /** of the meeting, in the public API */
  address: string
  /** whose meeting it was */
  organization: string
}

const countsOf = ({ totals }: BallotMinutes) => [
  { option: 'yes', value: totals.for },
  { option: 'no', value: totals.against },
  { option: 'abstain', value: totals.abstain },
  { option: 'not voting', value: totals.notVoting },
]

/** An open vote, and where there was a tie the chair's own act by itself (DC-2). */
function eventsOf({ n, ballot }: NumberedBallot, body: ProtocolBody, { address, organization }: Place) {
  const people = new People(body)
  const idOf = (number: number) => `${address}/votes#person-${number}`
  const chair = people.holding('chair', body.chair)
  const event = (part: string) => ({
    id: `${address}/votes#vote-${n}${part}`,
    motion_id: `${address}/votes#motion-${n}`,
    organization_id: organization,
    end_date: ballot.closedAt,
    result: ballot.adopted ? 'pass' : 'fail',
  })
  const votes = ballot.voices.map((voice) => {
    const number = people.numberOf(voice)
    return {
      vote_event_id: event('').id,
      voter_id: idOf(number),
      option: options[voice.choice],
      role: number === chair ? 'chair' : null,
      weight: 1,
    }
  })
  const open = { ...event(''), classification: 'open vote', counts: countsOf(ballot), votes }
  if (!ballot.casting) return [open]
  const own = { ...event('-casting'), classification: 'casting vote' }
  const vote = {
    vote_event_id: own.id,
    voter_id: idOf(chair),
    option: options[ballot.casting],
    role: 'chair',
    weight: 1,
  }
  return [open, { ...own, counts: [{ option: vote.option, value: 1 }], votes: [vote] }]
}

/**
 * What was voted on at a meeting, as Popolo's Motion, VoteEvent, Count and Vote. Of a gathering's raised cards there are counts and no
 * voters. `body` is the public copy.
 */
export function popoloOf(body: ProtocolBody, place: Place) {
  return {
    persons: new People(body).names.map((name, i) => ({ id: `${place.address}/votes#person-${i + 1}`, name })),
    motions: ballotsOf(body).map((one) => {
      const { n, ballot, item } = one
      return {
        id: `${place.address}/votes#motion-${n}`,
        organization_id: place.organization,
        legislative_session_id: place.address,
        identifier: `${body.number}/${n}`,
        classification: ballot.kind,
        text: ballot.text?.kk ?? item?.title.kk ?? ballot.candidate ?? null,
        date: ballot.closedAt,
        result: ballot.adopted ? 'passed' : 'failed',
        vote_events: eventsOf(one, body, place),
      }
    }),
  }
}

import type { BallotMinutes, ProtocolBody } from '../views'

/** A vote of a protocol with the item of the agenda it was about (null: of the meeting itself), numbered 1, 2, 3 … as they stand there. */
export type NumberedBallot = { n: number; ballot: BallotMinutes; item: ProtocolBody['agenda'][number] | null }

export const ballotsOf = ({ elections, agenda }: ProtocolBody): NumberedBallot[] =>
  [
    ...elections.map((ballot) => ({ ballot, item: null })),
    ...agenda.flatMap((item) => item.ballots.map((ballot) => ({ ballot, item }))),
  ].map((one, i) => ({ ...one, n: i + 1 }))

/** Everyone a protocol names, once, in the order in which it names them first; by their place here they are referred to. */
export function peopleOf(body: ProtocolBody): string[] {
  const names = [
    body.chair,
    body.secretary,
    ...body.present.map(({ name }) => name),
    ...body.invitees.map(({ name }) => name),
    ...body.agenda.flatMap(({ speeches }) => speeches.map(({ speaker }) => speaker)),
    ...ballotsOf(body).flatMap(({ ballot }) => ballot.voices.map(({ name }) => name)),
  ]
  return [...new Set(names.filter(Boolean))]
}

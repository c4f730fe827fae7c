import type { BallotMinutes, ProtocolBody, Signatory } from '../views'

/** A vote of a protocol with the item of the agenda it was about (null: of the meeting itself), numbered 1, 2, 3 … as they stand there. */
export type NumberedBallot = { n: number; ballot: BallotMinutes; item: ProtocolBody['agenda'][number] | null }

export const ballotsOf = ({ elections, agenda }: ProtocolBody): NumberedBallot[] =>
  [
    ...elections.map((ballot) => ({ ballot, item: null })),
    ...agenda.flatMap((item) => item.ballots.map((ballot) => ({ ballot, item }))),
  ].map((one, i) => ({ ...one, n: i + 1 }))

/** Who is meant: the name as it stands, and which of those present, where the protocol says it. */
type Named = { name: string; no?: number }

/**
 * Everyone a protocol names, each once, numbered from 1: first those present in the order of their list, in which namesakes are several, then
 * whoever else it names, by name. Protocols drafted before they numbered whom they name tell namesakes apart no better than their readers can.
 */
export class People {
  /** as they are numbered */
  readonly names: readonly string[]
  readonly #present: ProtocolBody['present']

  constructor(body: ProtocolBody) {
    this.#present = body.present
    const present = body.present.map(({ name }) => name)
    const others = [
      body.chair,
      body.secretary,
      ...body.invitees.map(({ name }) => name),
      ...body.agenda.flatMap(({ speeches }) => speeches.map(({ speaker }) => speaker)),
      ...ballotsOf(body).flatMap(({ ballot }) => ballot.voices.map(({ name }) => name)),
    ]
    const known = new Set(present)
    this.names = [...present, ...new Set(others.filter((name) => name && !known.has(name)))]
  }

  numberOf = ({ name, no }: Named): number => no ?? this.names.indexOf(name) + 1

  /** Of the chair or the secretary. */
  holding(office: Signatory, name: string): number {
    const at = this.#present.findIndex((one) => one.office === office)
    return at < 0 ? this.numberOf({ name }) : at + 1
  }
}

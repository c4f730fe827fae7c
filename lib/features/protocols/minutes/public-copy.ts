import { initials } from '@/lib/features/roll/identity/names'
import type { BallotMinutes, ProtocolBody } from '../views'

type Shown = (name: string) => string

const ballotCopy =
  (shown: Shown) =>
  (ballot: BallotMinutes): BallotMinutes => ({
    ...ballot,
    ...(ballot.candidate !== undefined && { candidate: shown(ballot.candidate) }),
    voices: ballot.voices.map((voice) => ({ ...voice, name: shown(voice.name) })),
  })

const ballotsOf = (body: ProtocolBody) => [...body.elections, ...body.agenda.flatMap((item) => item.ballots)]

/**
 * Whose names stand in full: who sits in an elected body or goes there by this protocol, and the two who sign it. At a session everyone but
 * the invitees, who may bear a member's name.
 */
function inFull(body: ProtocolBody): Shown {
  if (!body.kind || body.kind === 'session') return (name) => name
  const known = new Set([
    body.chair,
    body.secretary,
    ...body.present.filter((one) => one.seat !== undefined || one.delegate).map((one) => one.name),
    ...ballotsOf(body)
      .filter(({ kind, adopted }) => adopted && (kind === 'delegate' || kind === 'seat'))
      .flatMap(({ candidate }) => candidate ?? []),
  ])
  return (name) => (known.has(name) ? name : initials(name))
}

/** Full names in a protocol that its public copy shortens: nobody may read them in what is said about it either. */
export function hiddenNames(body: ProtocolBody): string[] {
  const shown = inFull(body)
  const residents = [
    ...body.present.map(({ name }) => name),
    ...body.agenda.flatMap(({ speeches }) => speeches.map(({ speaker }) => speaker)),
    ...ballotsOf(body).flatMap(({ candidate = '', voices }) => [candidate, ...voices.map(({ name }) => name)]),
  ].filter((name) => shown(name) !== name)
  const guests = body.invitees.map(({ name }) => name).filter((name) => initials(name) !== name)
  return [...new Set([...residents, ...guests])]
}

/**
 * The copy everyone may read: whoever is not a member of an elected body stands as surname and initials (law.md section 3). The signed text
 * and its SHA-256 keep the full names.
 */
export function publicCopy(body: ProtocolBody): ProtocolBody {
  const guests = new Set(body.invitees.map((guest) => guest.name))
  const shown = inFull(body)
  return {
    ...body,
    present: body.present.map((one) => ({ ...one, name: shown(one.name) })),
    invitees: body.invitees.map((guest) => ({ ...guest, name: initials(guest.name) })),
    elections: body.elections.map(ballotCopy(shown)),
    agenda: body.agenda.map((item) => ({
      ...item,
      speeches: item.speeches.map((said) => {
        return { ...said, speaker: guests.has(said.speaker) ? initials(said.speaker) : shown(said.speaker) }
      }),
      ballots: item.ballots.map(ballotCopy(shown)),
    })),
  }
}

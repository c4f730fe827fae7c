import type { Role } from '@/lib/access/actor'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { noteSpeech } from '@/lib/features/meetings/commands/note-speech'
import { confirmProtocol } from '@/lib/features/protocols/commands/confirm-protocol'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import type { Context } from '@/lib/platform/auth/context'
import { must, type Session, type Setup, type Sitting, votedSession } from './meetings'

/** The holder of a seat, or a resident, acting in person a minute later than whatever came before. */
export function inPerson(session: Sitting, seat: number, role: Role = 'assemblyMember'): Context {
  const member = session.members[seat - 1]
  const { actor, now } = session.desk(role)
  if (!actor || !member) throw new Error(`nobody holds seat ${seat}`)
  return { now, actor: { ...actor, accountId: crypto.randomUUID(), memberId: member.memberId } }
}

/** A closed session at which one member spoke, and its protocol drafted. Seat 1 chairs, seat 2 keeps the minutes. */
export async function draftedSession(setup: Setup = {}): Promise<Session & { sha256: string }> {
  const session = await votedSession(setup)
  await must(
    noteSpeech(session.desk(), {
      ...session.ref,
      itemId: session.items[0] as string,
      speaker: `member:${session.members[2]?.memberId}`,
      kind: 'speech',
      summary: { kk: 'Жобаны қолдады.', ru: 'Поддержал проект.' },
    }),
  )
  await must(closeMeeting(session.desk(), session.ref))
  const { sha256 } = await must(draftProtocol(session.desk(), session.ref))
  return { ...session, sha256 }
}

export const sign = (session: Sitting & { sha256: string }, seat: number, role: Role = 'assemblyMember') =>
  confirmProtocol(inPerson(session, seat, role), { ...session.ref, sha256: session.sha256 })

/** Confirmed by both: public, and before the akim. */
export async function signedSession(setup: Setup = {}): Promise<Session & { sha256: string }> {
  const session = await draftedSession(setup)
  await must(sign(session, 1))
  await must(sign(session, 2))
  return session
}

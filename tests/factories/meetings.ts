import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/access/actor'
import { addAgendaItem } from '@/lib/features/meetings/commands/add-agenda-item'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { approveAgenda } from '@/lib/features/meetings/commands/approve-agenda'
import { askFloor } from '@/lib/features/meetings/commands/ask-floor'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { closeRegistration } from '@/lib/features/meetings/commands/close-registration'
import { conveneSession } from '@/lib/features/meetings/commands/convene-session'
import { openMeeting } from '@/lib/features/meetings/commands/open-meeting'
import { openRegistration } from '@/lib/features/meetings/commands/open-registration'
import { sendMaterials } from '@/lib/features/meetings/commands/send-materials'
import type { FloorInput } from '@/lib/features/meetings/schema'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { enterVotes } from '@/lib/features/voting/commands/enter-votes'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import type { MotionInput } from '@/lib/features/voting/schema'
import type { Context } from '@/lib/platform/auth/context'
import type { Outcome } from '@/lib/platform/errors/outcome'
import type { Choice } from '@/lib/statute/tally'
import { assemblyOf, type Seated } from './assemblies'
import { acting } from './desk'

/** A meeting under way, its moved clock, and the hands that move it on. */
export type Sitting = {
  okrugId: string
  meetingId: string
  /** Who may take part, in a fixed order. */
  members: { memberId: string }[]
  items: string[]
  /** What every command of this meeting is addressed to. */
  ref: { okrugId: string; meetingId: string }
  /** The clerk (or who holds another role), a minute later at each call. */
  desk: (role?: Role) => Context
}

/** A session with the holders of the filled seats in the order of the seats. */
export type Session = Sitting & { members: Seated[] }

/** 15 September 2026, 10:00 in Almaty: a Tuesday. */
export const startsAt = new Date('2026-09-15T05:00:00Z')

let made = 0

/** An okrug's code that no other meeting of the test file has. */
export function freshOkrug(): string {
  // A code that ends in five zeros is a district's.
  made += made % 100 === 99 ? 2 : 1
  return String(595_000_000 + made * 1000)
}

/** Unwraps a command's success; a refusal is a mistake in the test. */
export async function must<T extends object>(outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.verdict ?? result.params ?? '')}`)
  return result
}

export type Setup = { present?: number; items?: number; seats?: number; filled?: number }

/** A session whose materials have gone out, half an hour before it begins: of 25 seats one is empty unless told. */
export async function sentSession({ items = 2, seats = 25, filled = 24 }: Setup = {}): Promise<Session> {
  const clerk = randomUUID()
  const { okrugId, members } = await assemblyOf(freshOkrug(), { seats, filled })
  const before = (role: Role, days: number) =>
    acting(role, okrugId, new Date(startsAt.getTime() - days * 86_400_000), { accountId: clerk })
  const place = { kk: 'Мәдениет үйі', ru: 'Дом культуры' }
  const wish = { okrugId, date: '2026-09-15', time: '10:00', place }
  const { id: meetingId } = await must(conveneSession(before('okrugAkim', 13), wish))
  const ref = { okrugId, meetingId }
  const ids: string[] = []
  for (let n = 1; n <= items; n++) {
    const item = {
      competence: 'otherLocalMatter' as const,
      title: { kk: `${n}-мәселе`, ru: `Вопрос ${n}` },
      draft: { kk: `${n}-мәселе бойынша шешім`, ru: `Решение по вопросу ${n}` },
      pastDecisions: n === 1 ? ('on' as const) : undefined,
    }
    ids.push((await must(addAgendaItem(before('secretary', 13), { ...ref, ...item }))).itemId)
  }
  await must(announceMeeting(before('secretary', 12), { ...ref, channels: ['board'] }))
  await must(sendMaterials(before('secretary', 6), ref))
  let clock = startsAt.getTime() - 60_000
  const desk = (role: Role = 'secretary') => {
    clock += 60_000
    return acting(role, okrugId, new Date(clock), { accountId: clerk })
  }
  return { okrugId, members, meetingId, items: ids, ref, desk }
}

/** Whoever holds a seat, signed in themselves. */
export const inPerson = ({ okrugId, members, desk }: Session, seat: number): Context =>
  acting('assemblyMember', okrugId, desk().now, { memberId: members[seat - 1]?.memberId })

/** A raised hand of whoever holds a seat, on the first item unless told. */
export const raise = (session: Session, seat: number, more: Partial<FloorInput> = {}) =>
  askFloor(session.desk(), {
    ...session.ref,
    itemId: session.items[0] as string,
    speaker: `member:${session.members[seat - 1]?.memberId}`,
    ...more,
  })

/** Checks in the first `count` members. */
export async function arrive(session: Sitting, count: number, from = 0): Promise<void> {
  for (const { memberId } of session.members.slice(from, from + count))
    await must(checkInMember(session.desk(), { ...session.ref, memberId }))
}

/** Registration is open and `present` members are in the room. */
export async function registeringSession({ present = 13, ...rest }: Setup = {}): Promise<Session> {
  const session = await sentSession(rest)
  await must(openRegistration(session.desk(), session.ref))
  await arrive(session, present)
  return session
}

/** Opened by the akim with `present` members. */
export async function openSession(setup: Setup = {}): Promise<Session> {
  const session = await registeringSession(setup)
  await must(closeRegistration(session.desk(), session.ref))
  await must(openMeeting(session.desk(), { ...session.ref, openedBy: 'Әкім Ахметов' }))
  return session
}

export type Question = MotionInput extends infer One
  ? One extends unknown
    ? Omit<One, 'okrugId' | 'meetingId'>
    : never
  : never

/** Puts a question and enters the votes of the members present in their order; the rest do not vote. Left open. */
export async function ask(session: Sitting, question: Question, votes: Choice[]): Promise<string> {
  const { motionId } = await must(openMotion(session.desk(), { ...session.ref, ...question } as MotionInput))
  const named = votes.map((choice, i) => [session.members[i]?.memberId as string, choice])
  await must(enterVotes(session.desk(), { ...session.ref, motionId, votes: Object.fromEntries(named) }))
  return motionId
}

/** Puts a question, takes the votes and closes it. */
export async function decide(session: Sitting, question: Question, votes: Choice[]) {
  const motionId = await ask(session, question, votes)
  return { motionId, ...(await must(closeMotion(session.desk(), { ...session.ref, motionId }))) }
}

export const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

/** The first member is elected chair and the second secretary, by all who are `present`. */
export async function electOffices(sitting: Sitting, present: number): Promise<void> {
  const [chair, secretary] = sitting.members
  await decide(sitting, { kind: 'chair', candidateId: chair?.memberId as string }, times(present, 'for'))
  await decide(sitting, { kind: 'secretary', candidateId: secretary?.memberId as string }, times(present, 'for'))
}

/** Chair (seat 1) and secretary (seat 2) are elected unanimously. */
export async function chairedSession(setup: Setup = {}): Promise<Session> {
  const session = await openSession(setup)
  await electOffices(session, setup.present ?? 13)
  return session
}

/** Every item voted in and the agenda approved. */
export async function agreedSession(setup: Setup = {}): Promise<Session> {
  const session = await chairedSession(setup)
  for (const itemId of session.items)
    await decide(session, { kind: 'inclusion', itemId }, times(setup.present ?? 13, 'for' as const))
  await must(approveAgenda(session.desk(), session.ref))
  return session
}

/** Every item decided, the first adopted by all, the others rejected. */
export async function votedSession(setup: Setup = {}): Promise<Session> {
  const session = await agreedSession(setup)
  for (const [i, itemId] of session.items.entries())
    await decide(session, { kind: 'decision', itemId }, times(setup.present ?? 13, i === 0 ? 'for' : 'against'))
  return session
}

/** Over. */
export async function closedSession(setup: Setup = {}): Promise<Session> {
  const session = await votedSession(setup)
  await must(closeMeeting(session.desk(), session.ref))
  return session
}

import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/access/actor'
import { codeOf } from '@/lib/features/meetings/attendance/hall-code'
import { checkInByPhone } from '@/lib/features/meetings/commands/check-in-by-phone'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { enterHeadcount } from '@/lib/features/meetings/commands/enter-headcount'
import { castBallot } from '@/lib/features/voting/commands/cast-ballot'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import type { Context } from '@/lib/platform/auth/context'
import { db } from '@/lib/platform/db/client'
import type { Choice } from '@/lib/statute/tally'
import { acting } from './desk'
import { must, startsAt } from './meetings'
import { okrugOf } from './okrugs'
import { memberOf } from './roll'

/** A gathering of members under way on an approved agenda, its moved clock, and the hands and phones in its hall. */
export type HallOfPeople = {
  okrugId: string
  meetingId: string
  ref: { okrugId: string; meetingId: string }
  /** Everyone on the roll; the first two are the elected chair and secretary. */
  people: string[]
  itemId: string
  /** The clerk (or who holds another role), a second later at each call. */
  desk: (role?: Role, accountId?: string) => Context
  /** The n-th person, signed in on their own account. */
  phone: (n: number, now?: Date) => Context
}

let made = 0
const early = new Date('2026-09-01T05:00:00Z')

/** A gathering that `people` members on the roll may take part in (GA-1), nobody in the hall yet. */
export async function hallOfPeople({
  people: size = 30,
  okrugId: wanted,
}: {
  people?: number
  okrugId?: string
} = {}): Promise<HallOfPeople> {
  made += 1
  const okrugId = wanted ?? String(595_600_000 + made * 1000)
  await okrugOf(okrugId)
  const people: string[] = []
  for (let n = 0; n < size; n++) people.push(await memberOf(okrugId))
  const { id: meetingId } = await db.meeting.create({
    data: {
      okrugId,
      kind: 'gathering',
      mode: 'members',
      state: 'agenda',
      year: 2026,
      number: 1,
      startsAt,
      placeKk: 'Мәдениет үйі',
      placeRu: 'Дом культуры',
      channels: ['portal'],
      announcedAt: early,
      registrationOpenedAt: startsAt,
      registrationClosedAt: startsAt,
      eligible: size,
      openedAt: startsAt,
      openedBy: 'Әкім Ахметов',
      chairId: people[0],
      secretaryId: people[1],
      publishedAt: early,
      createdAt: early,
      changedAt: startsAt,
    },
  })
  const item = {
    competence: 'otherLocalMatter',
    titleKk: 'Жол',
    titleRu: 'Дорога',
    draftKk: 'Шешім',
    draftRu: 'Решение',
  }
  const { id: itemId } = await db.agendaItem.create({
    data: { okrugId, meetingId, position: 1, ...item, included: true, createdAt: early },
  })
  let clock = startsAt.getTime()
  const tick = () => {
    clock += 1000
    return new Date(clock)
  }
  const clerk = randomUUID()
  const accounts = people.map(() => randomUUID())
  return {
    okrugId,
    meetingId,
    ref: { okrugId, meetingId },
    people,
    itemId,
    desk: (role = 'secretary', accountId = clerk) => acting(role, okrugId, tick(), { accountId }),
    phone: (n, now = tick()) => acting('citizen', okrugId, now, { memberId: people[n], accountId: accounts[n] }),
  }
}

const person = (hall: HallOfPeople, n: number) => ({ ...hall.ref, memberId: hall.people[n] as string })

/** Persons `from` … `to` − 1 come to the desk and vote this way. */
export async function comeToDesk(hall: HallOfPeople, from: number, to: number, channel?: 'phone' | 'card') {
  for (let n = from; n < to; n++) await must(checkInMember(hall.desk(), { ...person(hall, n), channel }))
}

/** The n-th person types the code in the hall. */
export function comeByPhone(hall: HallOfPeople, n: number) {
  const context = hall.phone(n)
  return checkInByPhone(context, { ...hall.ref, code: codeOf(hall.ref, context.now) })
}

/** Two counters agree on how many are in the hall. */
export async function countHall(hall: HallOfPeople, count: number) {
  for (const one of ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'])
    await must(enterHeadcount(hall.desk('secretary', one), { ...hall.ref, count }))
}

/** The item's decision is put to the vote. */
export async function putDecision(hall: HallOfPeople): Promise<string> {
  return (await must(openMotion(hall.desk(), { ...hall.ref, kind: 'decision', itemId: hall.itemId }))).motionId
}

/** The n-th person's ballot, under an id of its own unless told. */
export const ballot = (
  hall: HallOfPeople,
  motionId: string,
  n: number,
  choice: Choice = 'for',
  ballotId = randomUUID(),
) => castBallot(hall.phone(n), { ...hall.ref, motionId, ballotId, choice })

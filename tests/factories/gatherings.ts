import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/access/actor'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { closeRegistration } from '@/lib/features/meetings/commands/close-registration'
import { openMeeting } from '@/lib/features/meetings/commands/open-meeting'
import type { Competence } from '@/lib/features/meetings/workflow'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { db } from '@/lib/platform/db/client'
import { areaOf, delegateOf, residentIn } from './delegates'
import { acting } from './desk'
import { arrive, decide, electOffices, freshOkrug, must, type Sitting, startsAt, times } from './meetings'
import { okrugOf } from './okrugs'
import { memberOf } from './roll'

type Setup = {
  /** How many may take part, and how many of them are in the room. */
  eligible?: number
  present?: number
  items?: readonly Competence[]
  /** An okrug that exists already. */
  okrugId?: string
}

type Kind = { kind: 'gathering'; mode: 'members' | 'delegates' } | { kind: 'separateGathering'; areaId: string }

/** A meeting of a kind in its registration, `present` of its members in the room; the clock moves a minute with each hand. */
async function registering(okrugId: string, kind: Kind, memberIds: string[], { present = 5, items = [] }: Setup) {
  const clerk = randomUUID()
  const before = new Date(startsAt.getTime() - 12 * 86_400_000)
  const year = 2026
  const number = (await db.meeting.count({ where: { okrugId, kind: kind.kind, year } })) + 1
  const place = { placeKk: 'Мәдениет үйі', placeRu: 'Дом культуры', channels: ['portal', 'board'] }
  const times = { announcedAt: before, publishedAt: before, createdAt: before, changedAt: before, startsAt }
  const { id: meetingId } = await db.meeting.create({
    data: { okrugId, ...kind, state: 'registration', year, number, ...place, ...times, registrationOpenedAt: startsAt },
  })
  const agenda: string[] = []
  for (const [i, competence] of items.entries()) {
    const n = i + 1
    const title = { titleKk: `${n}-мәселе`, titleRu: `Вопрос ${n}` }
    const draft = { draftKk: `${n}-мәселе бойынша шешім`, draftRu: `Решение по вопросу ${n}` }
    const row = { okrugId, meetingId, position: n, competence, createdAt: before }
    agenda.push((await db.agendaItem.create({ data: { ...row, ...title, ...draft } })).id)
  }
  let clock = startsAt.getTime() - 60_000
  const sitting: Sitting = {
    okrugId,
    meetingId,
    items: agenda,
    members: memberIds.map((memberId) => ({ memberId })),
    ref: { okrugId, meetingId },
    desk: (role: Role = 'secretary') => {
      clock += 60_000
      return acting(role, okrugId, new Date(clock), { accountId: clerk })
    },
  }
  await arrive(sitting, present)
  return sitting
}

const several = <T>(count: number, make: () => Promise<T>) =>
  Array.from({ length: count }).reduce<Promise<T[]>>(
    async (made) => [...(await made), await make()],
    Promise.resolve([]),
  )

/** A gathering of all members (GA-1) on the assembly's composition and on another matter. */
export async function gathering({
  eligible = 20,
  items = ['assemblyComposition', 'otherLocalMatter'],
  ...rest
}: Setup = {}) {
  const okrugId = rest.okrugId ?? freshOkrug()
  await okrugOf(okrugId)
  const people = await several(eligible, () => memberOf(okrugId))
  return registering(okrugId, { kind: 'gathering', mode: 'members' }, people, { items, ...rest })
}

/** A gathering of delegates (GA-2) of one area. */
export async function delegatesGathering({ eligible = 6, items = ['otherLocalMatter'], ...rest }: Setup = {}) {
  const okrugId = rest.okrugId ?? freshOkrug()
  const areaId = await areaOf(okrugId)
  const people = await several(eligible, async () => (await delegateOf(okrugId, { areaId })).memberId)
  return registering(okrugId, { kind: 'gathering', mode: 'delegates' }, people, { items, ...rest })
}

/** A separate gathering of an area (SG-1) with its one question. */
export async function separateGathering({
  eligible = 20,
  items = ['otherLocalMatter'],
  areaId,
  ...rest
}: Setup & { areaId?: string } = {}) {
  const okrugId = rest.okrugId ?? freshOkrug()
  const area = areaId ?? (await areaOf(okrugId))
  const people = await several(eligible, () => residentIn(okrugId, area))
  const sitting = await registering(okrugId, { kind: 'separateGathering', areaId: area }, people, { items, ...rest })
  return { ...sitting, areaId: area }
}

/** Opened by the akim. */
export async function opened<S extends Sitting>(sitting: S): Promise<S> {
  await must(closeRegistration(sitting.desk(), sitting.ref))
  await must(openMeeting(sitting.desk(), { ...sitting.ref, openedBy: 'Әкім Ахметов' }))
  return sitting
}

/** Opened, chair and secretary elected and the agenda approved by all of those `present`. */
export async function agreed<S extends Sitting>(sitting: S, present = 5): Promise<S> {
  await opened(sitting)
  await electOffices(sitting, present)
  await decide(sitting, { kind: 'agenda' }, times(present, 'for'))
  return sitting
}

/** Closed, with its protocol drafted. */
export async function drafted<S extends Sitting>(sitting: S): Promise<S & { sha256: string }> {
  await must(closeMeeting(sitting.desk(), sitting.ref))
  const { sha256 } = await must(draftProtocol(sitting.desk(), sitting.ref))
  return { ...sitting, sha256 }
}

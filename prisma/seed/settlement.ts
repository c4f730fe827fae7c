import { randomUUID } from 'node:crypto'
import { seatMember } from '@/lib/features/assemblies/commands/seat-member'
import { setSeats } from '@/lib/features/assemblies/commands/set-seats'
import { importRoll } from '@/lib/features/roll/commands/import-roll'
import { uploadRoll } from '@/lib/features/roll/commands/upload-roll'
import { db } from '@/lib/platform/db/client'
import { addDays, almatyDate, type CivilDate, partsOf } from '@/lib/statute/civil-date'
import { openAccount } from './accounts'
import { divide } from './areas'
import { actorIn, Clock, type Crew, must } from './crew'
import type { Dice } from './dice'
import { type Person, personOf, rollFile } from './people'

/** What an okrug of the demo starts with. `akim` and `clerk` are logins; `members` names the seat holders' accounts by their seat. */
export type Beginning = {
  okrugId: string
  people: number
  seats: number
  filled: number
  akim: string
  clerk: string
  memberLogin: (seat: number) => string | null
}

const nameOf = (person: Pick<Person, 'surname' | 'givenName' | 'patronymic'>) =>
  `${person.surname} ${person.givenName} ${person.patronymic}`

/** Opens the accounts, brings in the roll from a file as an office would upload it, divides it into areas, and seats the first assembly. */
export async function begin(plan: Beginning, dice: Dice, start: Date): Promise<Crew> {
  const { okrugId } = plan
  const clock = new Clock(start)
  const since = almatyDate(start)
  const settlements = await db.unit.findMany({ where: { parentId: okrugId }, orderBy: { kato: 'asc' } })
  const places = settlements.length > 0 ? settlements.map((unit) => unit.nameKk) : ['']
  const taken = new Set<string>()
  const year = partsOf(since).year
  const [akimPerson, clerkPerson] = [personOf(dice, taken, year, [38, 55]), personOf(dice, taken, year, [26, 45])]
  const elders = Array.from({ length: plan.filled }, () => personOf(dice, taken, year, [30, 68]))
  const rest = Array.from({ length: plan.people - plan.filled }, () => personOf(dice, taken, year))

  const akim = await openAccount(
    { login: plan.akim, name: nameOf(akimPerson), role: 'okrugAkim', unitId: okrugId },
    since,
    clock.now,
  )
  const clerk = await openAccount(
    { login: plan.clerk, name: nameOf(clerkPerson), role: 'secretary', unitId: okrugId },
    since,
    clock.now,
  )
  const upload = { okrugId, id: randomUUID() }
  const bytes = rollFile(dice, [...elders, ...rest], places)
  await must(uploadRoll(clock.by(clerk), { ...upload, bytes }))
  await must(importRoll(clock.by(clerk, 600), upload))
  await divide(okrugId, settlements[0]?.kato ?? okrugId, clock, clerk)

  await must(setSeats(clock.by(clerk), { okrugId, seats: plan.seats }))
  const members: Crew['members'] = []
  for (const [index, elder] of elders.entries()) {
    const seat = index + 1
    const { surname, givenName, patronymic } = elder
    const row = await db.communityMember.findFirstOrThrow({
      where: { okrugId, surname, givenName, patronymic, birthDate: new Date(elder.birthDate) },
    })
    const settlementId = settlements[index % Math.max(1, settlements.length)]?.kato
    const basis = { basisNumber: '1', basisOn: since }
    const member = { okrugId, memberId: row.id, seat, since, settlementId, ...basis }
    await must(seatMember(clock.by(clerk), member))
    const { id } = await db.assemblyMembership.findFirstOrThrow({ where: { okrugId, seat, endedOn: null } })
    const login = plan.memberLogin(seat)
    const account = login
      ? await openAccount({ login, name: nameOf(elder), member: { okrugId, id: row.id } }, since, clock.now)
      : null
    members.push({
      membershipId: id,
      memberId: row.id,
      actor: account && actorIn(okrugId, 'assemblyMember', account.accountId, row.id),
    })
  }
  return { okrugId, clerk, akim, akimName: nameOf(akimPerson), members }
}

/** A resident of the roll who is in no seat. */
export async function villager(
  okrugId: string,
  today: CivilDate,
): Promise<{ okrugId: string; id: string; name: string }> {
  const row = await db.communityMember.findFirstOrThrow({
    where: { okrugId, memberships: { none: {} }, birthDate: { lte: new Date(addDays(today, -365 * 25)) } },
    orderBy: { surname: 'asc' },
  })
  return { okrugId, id: row.id, name: [row.surname, row.givenName, row.patronymic].filter(Boolean).join(' ') }
}

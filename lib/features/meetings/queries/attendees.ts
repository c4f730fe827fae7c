import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

/** A seat holder by name, as acts and lists print them: members of an elected body are named in full. */
export type Attendee = { id: string; seat: number; name: string }

type Person = { surname: string; givenName: string; patronymic: string | null }

export const fullName = (person: Person): string =>
  [person.surname, person.givenName, person.patronymic].filter(Boolean).join(' ')

/** The holders of these memberships in the order of their seats. */
export async function attendeesOf(tx: Tx, okrugId: string, membershipIds: string[]): Promise<Attendee[]> {
  const rows = await tx.assemblyMembership.findMany({
    where: { okrugId, id: { in: membershipIds } },
    orderBy: { seat: 'asc' },
    select: { id: true, seat: true, member: { select: { surname: true, givenName: true, patronymic: true } } },
  })
  return rows.map(({ id, seat, member }) => ({ id, seat, name: fullName(member) }))
}

/** Whose seat a membership is: the person's row on the roll, by which the ledger names them. */
export async function memberIdOf(tx: Tx, okrugId: string, membershipId: string): Promise<string> {
  const where = { okrugId_id: { okrugId, id: membershipId } }
  return (await tx.assemblyMembership.findUniqueOrThrow({ where, select: { memberId: true } })).memberId
}

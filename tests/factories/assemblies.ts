import { db } from '@/lib/platform/db/client'
import { okrugOf } from './okrugs'
import { memberOf } from './roll'

const epoch = new Date('2026-01-01T00:00:00Z')

export type Seated = { memberId: string; membershipId: string; seat: number }

/** A settlement of an okrug, its code made of the okrug's and `n` 1 … 9. */
export async function settlementOf(okrugId: string, n: number, more: { closedOn?: string } = {}): Promise<string> {
  const kato = `${okrugId.slice(0, 6)}${n}00`
  const { oblastId, districtId } = await db.unit.findUniqueOrThrow({ where: { kato: okrugId } })
  const [nameKk, nameRu] = [`${n}-ауыл`, `село ${n}`]
  await db.unit.create({
    data: {
      kato,
      level: 'settlement',
      kind: 'village',
      nameKk,
      nameRu,
      officialNameKk: nameKk,
      officialNameRu: nameRu,
      parentId: okrugId,
      oblastId,
      districtId,
      version: 'test',
      closedOn: more.closedOn ? new Date(more.closedOn) : null,
      changedAt: epoch,
    },
  })
  return kato
}

/** A person in a seat, 2026–2029 unless told. */
export async function seated(
  okrugId: string,
  seat: number,
  {
    since = '2026-01-01',
    until = '2029-12-31',
    settlementId,
  }: { since?: string; until?: string; settlementId?: string } = {},
): Promise<Seated> {
  const memberId = await memberOf(okrugId)
  const term = { since: new Date(since), until: new Date(until) }
  const { id } = await db.assemblyMembership.create({ data: { okrugId, memberId, seat, settlementId, ...term } })
  return { memberId, membershipId: id, seat }
}

/** An okrug with its assembly, the first `filled` of its `seats` held. */
export async function assemblyOf(
  okrugId: string,
  { seats = 25, filled = seats }: { seats?: number; filled?: number } = {},
): Promise<{ okrugId: string; districtId: string; members: Seated[] }> {
  const { districtId } = await okrugOf(okrugId)
  await db.assembly.create({ data: { okrugId, seats, changedAt: epoch } })
  const members: Seated[] = []
  for (let seat = 1; seat <= filled; seat++) members.push(await seated(okrugId, seat))
  return { okrugId, districtId, members }
}

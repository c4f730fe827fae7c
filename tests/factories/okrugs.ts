import { db } from '@/lib/platform/db/client'

const epoch = new Date('2026-01-01T00:00:00Z')

type Row = {
  kato: string
  level: 'oblast' | 'district' | 'subDistrict' | 'settlement'
  kind: string
  nameKk: string
  nameRu: string
}

async function unit(row: Row, parentId: string | null, districtId: string | null): Promise<void> {
  await db.unit.upsert({
    where: { kato: row.kato },
    update: {},
    create: {
      ...row,
      officialNameKk: row.nameKk,
      officialNameRu: row.nameRu,
      parentId,
      oblastId: `${row.kato.slice(0, 2)}0000000`,
      districtId,
      version: 'test',
      changedAt: epoch,
    },
  })
}

/** An okrug with its oblast and district, as the registry would hold them; made once a database. */
export async function okrugOf(kato: string): Promise<{ okrugId: string; districtId: string }> {
  const oblastId = `${kato.slice(0, 2)}0000000`
  const districtId = `${kato.slice(0, 4)}00000`
  const named = (id: string, level: Row['level'], kind: string): Row => ({
    kato: id,
    level,
    kind,
    nameKk: `${id} қ`,
    nameRu: `${id} р`,
  })
  await unit(named(oblastId, 'oblast', 'oblast'), null, null)
  await unit(named(districtId, 'district', 'district'), oblastId, null)
  await unit(named(kato, 'subDistrict', 'ruralOkrug'), districtId, districtId)
  return { okrugId: kato, districtId }
}

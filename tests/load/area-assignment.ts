// tsx --conditions=react-server tests/load/area-assignment.ts [PEOPLE]: how long rules take to put a whole roll into areas.
import { peak, withDatabase } from './database'

const people = Number(process.argv[2] ?? '100000')
const okrugId = '595030000'

async function measure() {
  const { db } = await import('@/lib/platform/db/client')
  const { areaNamed, ruleFor } = await import('../factories/areas')
  const { settlementOf } = await import('../factories/assemblies')
  const { acting, at } = await import('../factories/desk')
  const { okrugOf } = await import('../factories/okrugs')
  await okrugOf(okrugId)
  const settlementId = await settlementOf(okrugId, 1)
  const clerk = acting('secretary', okrugId, at('2026-07-17'))
  // Three a house: a street of 100 houses for each 300 people.
  await db.$executeRaw`
    insert into community_member (okrug_id, id, surname, given_name, birth_date, settlement_id, street, house, iin_hmac, iin_cipher, added_at, changed_at)
    select ${okrugId}, gen_random_uuid(), 'Сынақов', 'Асан', '1980-01-01', ${settlementId}, 'Көше ' || n / 300, (n % 100 + 1)::text,
      int8send(n), '', now(), now() from generate_series(0, ${people - 1}) n`
  const areas = [await areaNamed(clerk, okrugId, 'Ауыл'), await areaNamed(clerk, okrugId, 'Көше')] as const
  const idle = process.memoryUsage.rss()
  const timed = async (name: string, work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s for ${people} people`)
  }
  await timed('a settlement, everybody moves', () => ruleFor(clerk, { okrugId, areaId: areas[0], settlementId }))
  const street = { okrugId, areaId: areas[1], settlementId, street: 'ул. Көше 7' }
  await timed('some houses of a street', () => ruleFor(clerk, { ...street, houses: '1–50', side: 'odd' }))
  await timed('the street', () => ruleFor(clerk, street))
  console.log(peak(idle))
  await db.$disconnect()
}

await withDatabase(measure)

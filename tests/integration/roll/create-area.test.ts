import { beforeAll, describe, expect, it } from 'vitest'
import { closeArea } from '@/lib/features/roll/commands/close-area'
import { createArea } from '@/lib/features/roll/commands/create-area'
import { areasOf } from '@/lib/features/roll/queries/areas'
import { db } from '@/lib/platform/db/client'
import { areaNamed } from '../../factories/areas'
import { acting, at } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'

const okrugId = '595030000'
const now = at('2026-07-17')
const clerk = acting('secretary', okrugId, now)
const wish = { okrugId, kind: 'microdistrict' as const, nameKk: 'Көктем', nameRu: 'Весна' }

beforeAll(async () => {
  await okrugOf(okrugId)
})

describe('making an area', () => {
  it('adds it to the okrug, empty, and says so in the ledger', async () => {
    const outcome = await createArea(clerk, wish)
    expect(outcome).toMatchObject({ ok: true })
    expect(await areasOf(okrugId)).toMatchObject([{ kind: 'microdistrict', name: { kk: 'Көктем', ru: 'Весна' } }])
    const entry = await db.ledgerEntry.findFirstOrThrow({ where: { unitId: okrugId }, orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({ event: 'roll.create-area', data: { kind: 'microdistrict', nameKk: 'Көктем' } })
  })

  it('refuses a name that an open area has in either language, and takes a closed one’s', async () => {
    expect(await createArea(clerk, { ...wish, nameKk: 'КӨКТЕМ', nameRu: 'Иное' })).toMatchObject({
      code: 'roll.areaNamed',
      field: 'nameKk',
      params: { name: 'КӨКТЕМ' },
    })
    expect(await createArea(clerk, { ...wish, nameKk: 'Басқа' })).toMatchObject({ field: 'nameRu' })
    const id = await areaNamed(clerk, okrugId, 'Жабылатын')
    await closeArea(clerk, { okrugId, id })
    expect(await createArea(clerk, { ...wish, nameKk: 'Жабылатын', nameRu: 'Жабылатын' })).toMatchObject({ ok: true })
  })

  it('many at once under one name make one', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () => createArea(clerk, { ...wish, nameKk: 'Бірге', nameRu: 'Вместе' })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it.each([[{ nameKk: ' ' }], [{ nameRu: 'а'.repeat(121) }]])('refuses %j', async (more) => {
    await expect(createArea(clerk, { ...wish, ...more })).rejects.toThrow(/ZodError|too/i)
  })
})

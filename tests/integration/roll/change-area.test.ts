import { beforeAll, describe, expect, it } from 'vitest'
import { changeArea } from '@/lib/features/roll/commands/change-area'
import { closeArea } from '@/lib/features/roll/commands/close-area'
import { db } from '@/lib/platform/db/client'
import { areaNamed } from '../../factories/areas'
import { acting, at } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'

const okrugId = '595030000'
const now = at('2026-07-17')
const clerk = acting('secretary', okrugId, now)
const later = acting('secretary', okrugId, at('2026-07-18'))
const wish = (id: string, nameKk: string, nameRu = nameKk) =>
  changeArea(later, { okrugId, id, changedAt: now.toISOString(), kind: 'house', nameKk, nameRu })

beforeAll(async () => {
  await okrugOf(okrugId)
})

describe('changing an area', () => {
  it('renames it and says better what it is', async () => {
    const id = await areaNamed(clerk, okrugId, 'Ескі')
    expect(await wish(id, 'Жаңа', 'Новый')).toEqual({ ok: true, changed: true })
    const row = await db.area.findUniqueOrThrow({ where: { okrugId_id: { okrugId, id } } })
    expect(row).toMatchObject({ kind: 'house', nameKk: 'Жаңа', nameRu: 'Новый', changedAt: at('2026-07-18') })
    expect(await wish(id, 'Тағы')).toEqual({ ok: false, code: 'changedMeanwhile' })
  })

  it('that changes nothing leaves no trace', async () => {
    const id = await areaNamed(clerk, okrugId, 'Сол', { kind: 'house' })
    const before = await db.ledgerEntry.count()
    expect([await wish(id, 'Сол'), await db.ledgerEntry.count()]).toEqual([{ ok: true, changed: false }, before])
  })

  it('refuses another area’s name, a closed area and one that is not there', async () => {
    const id = await areaNamed(clerk, okrugId, 'Біреу')
    await areaNamed(clerk, okrugId, 'Алынған')
    expect(await wish(id, 'алынған')).toMatchObject({ code: 'roll.areaNamed', field: 'nameKk' })
    await closeArea(clerk, { okrugId, id })
    expect(await wish(id, 'Кеш')).toEqual({ ok: false, code: 'roll.areaClosed' })
    expect(await wish('00000000-0000-7000-8000-000000000000', 'Жоқ')).toEqual({ ok: false, code: 'notFound' })
  })
})

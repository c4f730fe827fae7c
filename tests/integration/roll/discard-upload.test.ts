import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { discardUpload } from '@/lib/features/roll/commands/discard-upload'
import { importRoll } from '@/lib/features/roll/commands/import-roll'
import { uploadRoll } from '@/lib/features/roll/commands/upload-roll'
import { db } from '@/lib/platform/db/client'
import { settlementOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'
import { rollFile, rollRow } from '../../factories/roll'

const okrugId = '595030000'
const now = at('2026-07-17')
const clerk = acting('secretary', okrugId, now)

beforeAll(async () => {
  await okrugOf(okrugId)
  await settlementOf(okrugId, 1)
})

async function ready() {
  const id = randomUUID()
  await uploadRoll(clerk, { okrugId, id, bytes: rollFile([rollRow(1, '1-ауыл'), rollRow(2, '1-ауыл')]) })
  return id
}

it('throws the preview away with all it held', async () => {
  const id = await ready()
  expect(await discardUpload(clerk, { okrugId, id })).toEqual({ ok: true })
  expect(await db.rollUploadRow.count({ where: { uploadId: id } })).toBe(0)
  expect(await importRoll(clerk, { okrugId, id })).toEqual({ ok: false, code: 'roll.notReady' })
  const entry = await db.ledgerEntry.findFirst({ where: { unitId: okrugId }, orderBy: { seq: 'desc' } })
  expect(entry).toMatchObject({ event: 'roll.discard-upload', data: { upload: id } })
})

it('of discarding and importing at once one happens', async () => {
  for (let round = 0; round < 5; round++) {
    const id = await ready()
    const [discarded, imported] = await Promise.all([
      discardUpload(clerk, { okrugId, id }),
      importRoll(clerk, { okrugId, id }),
    ])
    expect([discarded.ok, imported.ok].filter(Boolean)).toHaveLength(1)
    const { state } = await db.rollUpload.findUniqueOrThrow({ where: { okrugId_id: { okrugId, id } } })
    expect(state).toBe(imported.ok ? 'imported' : 'discarded')
  }
})

it('is the clerk’s of this okrug only', async () => {
  const id = await ready()
  for (const context of [
    { actor: null, now },
    acting('okrugAkim', okrugId, now),
    acting('secretary', '595033000', now),
  ])
    expect(await discardUpload(context, { okrugId, id })).toEqual({ ok: false, code: 'forbidden' })
  expect(await discardUpload(clerk, { okrugId, id: randomUUID() })).toEqual({ ok: false, code: 'notFound' })
})

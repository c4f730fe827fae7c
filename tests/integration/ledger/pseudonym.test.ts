import { expect, test } from 'vitest'
import { db, transact } from '@/lib/platform/db/client'
import { digestOf, forgetPseudonym, pseudonymOf } from '@/lib/platform/ledger/pseudonym'

const OKRUG = '595030000'
const name = (recordId: string, unitId = OKRUG) => transact((tx) => pseudonymOf(tx, unitId, recordId))

test('a record keeps its pseudonym, and has another in another unit', async () => {
  const first = await name('a')
  expect(first).toMatch(/^[0-9a-f]{64}$/)
  expect(await name('a')).toBe(first)
  expect(await name('b')).not.toBe(first)
  expect(await name('a', '595033000')).not.toBe(first)
})

test('twenty acts at once give a new record one pseudonym', async () => {
  const names = await Promise.all(Array.from({ length: 20 }, () => name('raced')))
  expect(new Set(names).size).toBe(1)
})

test('the kept bytes prove whose it is; without them nothing does', async () => {
  const pseudonym = await name('proved')
  const where = { unitId_recordId: { unitId: OKRUG, recordId: 'proved' } }
  const { salt } = await db.pseudonym.findUniqueOrThrow({ where })
  expect(salt).toHaveLength(32)
  expect(digestOf(salt, 'proved')).toBe(pseudonym)
  await transact((tx) => forgetPseudonym(tx, OKRUG, 'proved'))
  expect(await db.pseudonym.findUnique({ where })).toBeNull()
  expect(await name('proved')).not.toBe(pseudonym)
})

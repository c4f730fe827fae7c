import { beforeEach, describe, expect, test } from 'vitest'
import { db, transact } from '@/lib/platform/db/client'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { EMPTY, type Entry, seal, verifyChain } from '@/lib/platform/ledger/entry'
import { entriesOf, headOf } from '@/lib/platform/ledger/reading'

const AT = new Date('2026-07-17T05:00:00.123Z')
let next = 100_000_000
let unit = ''

beforeEach(() => {
  unit = `${next++}`
})

const act = (unitId: string, data = {}) => transact((tx) => append(tx, unitId, 'roll.import-roll', data, AT))

async function read(unitId: string) {
  const entries: Entry[] = []
  for await (const entry of entriesOf(db, unitId)) entries.push(entry)
  return entries
}

const chain = async (unitId: string) => verifyChain(await read(unitId))

/** How each of `count` simultaneous acts ended. */
async function race(count: number) {
  const ends = await Promise.allSettled(Array.from({ length: count }, (_, n) => act(unit, { n })))
  return ends.filter((end) => end.status === 'rejected').length
}

describe('appending', () => {
  test('starts a chain and goes on with it', async () => {
    const first = await act(unit, { added: 1 })
    const second = await act(unit, { added: 2, қ: ['ә', null, true] })
    expect([first.seq, second.seq]).toEqual([1, 2])
    expect(await chain(unit)).toEqual({ intact: true, ...second })
    const [entry] = await read(unit)
    expect(entry).toMatchObject({ at: '2026-07-17T05:00:00.123Z', event: 'roll.import-roll', prev: EMPTY.hash })
  })

  test('keeps one unbroken chain under fifty simultaneous writers', async () => {
    expect(await race(50)).toBe(0)
    expect(await chain(unit)).toMatchObject({ intact: true, seq: 50 })
  })

  test('does not let one unit wait for another', async () => {
    const other = `${next++}`
    await transact(async (tx) => {
      await append(tx, unit, 'roll.import-roll', {}, AT)
      await expect(act(other)).resolves.toMatchObject({ seq: 1 })
    })
  })

  test('leaves nothing behind when the command fails', async () => {
    await act(unit)
    const failing = transact(async (tx) => {
      await append(tx, unit, 'roll.import-roll', {}, AT)
      throw new Error('refused later')
    })
    await expect(failing).rejects.toThrow('refused later')
    expect(await act(unit)).toMatchObject({ seq: 2 })
    expect(await chain(unit)).toMatchObject({ intact: true, seq: 2 })
  })

  test('has a chain for the platform and for nothing that is not a unit', async () => {
    expect(await act(PLATFORM)).toMatchObject({ seq: 1 })
    await expect(act('nowhere')).rejects.toThrow(/ledger_head_unit_id_check/)
  })

  test('refuses what could be an IIN, and what has no canonical form', async () => {
    await expect(act(unit, { who: '900101300007' })).rejects.toThrow(/data\.who could be an IIN/)
    await expect(act(unit, { share: 0.5 })).rejects.toThrow(/data\.share is not a whole number/)
    expect(await chain(unit)).toEqual({ intact: true, ...EMPTY })
  })
})

describe('the database itself', () => {
  test.each([
    ['update', () => db.$executeRaw`update ledger_entry set event = 'roll.nothing'`],
    ['delete', () => db.$executeRaw`delete from ledger_entry`],
    ['truncate', () => db.$executeRaw`truncate ledger_entry`],
    ['truncate through the head', () => db.$executeRaw`truncate ledger_head cascade`],
  ])('refuses %s', async (_, attempt) => {
    await act(unit)
    await expect(attempt()).rejects.toThrow(/the ledger only grows/)
    expect(await chain(unit)).toMatchObject({ intact: true, seq: 1 })
  })

  test('refuses an entry that does not continue the chain', async () => {
    const { hash } = await act(unit)
    const entry = {
      unitId: unit,
      seq: 2,
      at: AT,
      event: 'roll.import-roll',
      data: {},
      prev: hash,
      hash: 'a'.repeat(64),
    }
    await expect(db.ledgerEntry.create({ data: { ...entry, seq: 3 } })).rejects.toThrow(/does not continue/)
    await expect(db.ledgerEntry.create({ data: { ...entry, prev: 'b'.repeat(64) } })).rejects.toThrow(
      /does not continue/,
    )
    await expect(db.ledgerEntry.create({ data: { ...entry, unitId: `${next++}` } })).rejects.toThrow(
      /does not continue/,
    )
    await expect(db.ledgerEntry.create({ data: { ...entry, seq: 1, prev: EMPTY.hash } })).rejects.toThrow()
  })

  test('stops a unit whose head was set wrong, and cannot be forked by it', async () => {
    await act(unit)
    const { hash } = await act(unit)
    await db.ledgerHead.update({ where: { unitId: unit }, data: { ...EMPTY } })
    await expect(act(unit)).rejects.toThrow(/does not continue/)
    await db.ledgerHead.update({ where: { unitId: unit }, data: { seq: 2, hash } })
    expect(await act(unit)).toMatchObject({ seq: 3 })
  })
})

describe('without its guards', () => {
  /** As `append`, but the head is read without a lock. */
  const careless = () =>
    transact(async (tx) => {
      const head = (await headOf(tx, unit)) ?? EMPTY
      const entry = seal(head, 'roll.import-roll', {}, AT)
      await tx.ledgerEntry.create({ data: { ...entry, unitId: unit, at: AT, data: {} } })
    })

  async function carelessRace(count: number) {
    await act(unit)
    const ends = await Promise.allSettled(Array.from({ length: count }, careless))
    return ends.filter((end) => end.status === 'rejected').length
  }

  test('the lock gone, acts that come at once are refused, though the chain holds', async () => {
    expect(await carelessRace(20)).toBeGreaterThan(0)
    expect(await chain(unit)).toMatchObject({ intact: true })
  })

  test('the constraints gone as well, the chain is broken', async () => {
    await db.$executeRaw`alter table ledger_entry disable trigger ledger_entry_continue`
    await db.$executeRaw`alter table ledger_entry drop constraint ledger_entry_pkey`
    await db.$executeRaw`drop index ledger_entry_unit_id_prev_key`
    expect(await carelessRace(20)).toBe(0)
    expect(await chain(unit)).toMatchObject({ intact: false })
  })
})

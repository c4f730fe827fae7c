import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db, transact } from '@/lib/platform/db/client'
import { append } from '@/lib/platform/ledger/append'
import type { Entry } from '@/lib/platform/ledger/entry'
import { entriesOf } from '@/lib/platform/ledger/reading'

const UNIT = '595030000'
const folder = mkdtempSync(path.join(tmpdir(), 'jiyn-ledger-'))
const entries: Entry[] = []
const flags = ['--conditions=react-server', '--import', 'tsx']

beforeAll(async () => {
  for (let n = 1; n <= 4; n++)
    await transact((tx) => append(tx, UNIT, 'roll.import-roll', { n, note: 'қағаз' }, new Date(Date.UTC(2026, 6, n))))
  for await (const entry of entriesOf(db, UNIT)) entries.push(entry)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function verify(...args: string[]) {
  const run = spawnSync(process.execPath, [...flags, 'scripts/ledger-verify.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  return { status: run.status, said: run.stdout + run.stderr }
}

function fileOf(lines: readonly unknown[], { end = '\n', start = '' } = {}) {
  const file = path.join(folder, `${Math.random()}.ndjson`)
  writeFileSync(
    file,
    start + lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)) + end).join(''),
  )
  return file
}

describe('a downloaded file', () => {
  const offline = (...args: string[]) => {
    const kept = process.env.DATABASE_URL
    process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/nothing'
    const outcome = verify(...args)
    process.env.DATABASE_URL = kept
    return outcome
  }

  test('is verified without a database, whatever its line ends', () => {
    const head = entries[3]!.hash
    expect(offline(fileOf(entries))).toMatchObject({
      status: 0,
      said: expect.stringContaining(`4 entries, head ${head}`),
    })
    expect(offline(fileOf(entries, { end: '\r\n', start: '\ufeff' })).status).toBe(0)
    expect(offline(fileOf(entries), '--head', head.toUpperCase()).status).toBe(0)
  })

  test('may have grown since the head was printed', () => {
    const outcome = offline(fileOf(entries), '--head', entries[1]!.hash)
    expect(outcome).toMatchObject({ status: 0, said: expect.stringContaining('is entry 2 of') })
  })

  test('cut short is betrayed by the head', () => {
    const outcome = offline(fileOf(entries.slice(0, 3)), '--head', entries[3]!.hash)
    expect(outcome).toMatchObject({ status: 1, said: expect.stringContaining('No entry has the hash') })
  })

  test.each([
    ['an altered entry', (e: Entry[]) => [e[0], { ...e[1], data: { n: 9 } }, e[2]], 'entry 2: it was altered'],
    ['a missing entry', (e: Entry[]) => [e[0], e[2], e[3]], 'entry 2: an entry is missing'],
    ['a line that is no JSON', (e: Entry[]) => [e[0], '{"seq":', e[1]], 'entry 2: it is not a ledger entry'],
    [
      'a member named twice, once for the reader and once for the hash',
      (e: Entry[]) => [e[0], JSON.stringify(e[1]).replace('"data":{', '"data":{"\\u006e":9,')],
      'entry 2: it is not a ledger entry',
    ],
    ['another chain', (e: Entry[]) => [e[0], { ...e[1], prev: '0'.repeat(64) }], 'entry 2: it does not continue'],
  ])('with %s is named', (_, altered, said) => {
    expect(offline(fileOf(altered(entries)))).toMatchObject({ status: 1, said: expect.stringContaining(said) })
  })

  test.each([
    [['nowhere.ndjson'], 1, 'There is no file'],
    [['a', 'b'], 2, 'npm run ledger:verify'],
    [['--head', 'abc'], 2, '64 characters'],
    [['--tail'], 2, 'npm run ledger:verify'],
  ])('%j is answered in a sentence', (args, status, said) => {
    expect(offline(...args)).toMatchObject({ status, said: expect.stringContaining(said) })
  })
})

describe('the database', () => {
  test('is verified chain by chain', () => {
    expect(verify()).toMatchObject({
      status: 0,
      said: expect.stringContaining('1 chain with 4 entries read: all unbroken'),
    })
    expect(verify('--head', entries[2]!.hash).said).toContain(`entry 3 of ${UNIT}`)
    expect(verify('--head', 'a'.repeat(64))).toMatchObject({ status: 1, said: expect.stringContaining('No entry has') })
  })

  test('betrays what someone did with the triggers off', async () => {
    await db.$executeRaw`alter table ledger_entry disable trigger all`
    await db.$executeRaw`delete from ledger_entry where seq = 4`
    expect(verify()).toMatchObject({
      status: 1,
      said: expect.stringContaining('ends at entry 3, but its head is entry 4'),
    })
    await db.$executeRaw`update ledger_entry set data = '{"n": 8}' where seq = 2`
    expect(verify()).toMatchObject({ status: 1, said: expect.stringContaining('breaks at entry 2: it was altered') })
  })
})

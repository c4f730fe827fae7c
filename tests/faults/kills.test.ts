import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { query } from '../../scripts/migrations.mjs'
import { firstSeed } from './chance'
import { type Cluster, ownCluster } from './cluster'
import { evening } from './evening'
import { ownServer, type Server } from './server'

/** How often everything goes wrong: once here, a hundred times by `npm run test:faults`. */
const rounds = Number(process.env.FAULT_ROUNDS ?? 1)
const phones = 25
/** A server is started again and a database recovers in each. */
const patience = 180_000
let cluster: Cluster
let server: Server

beforeAll(async () => {
  cluster = await ownCluster()
  // The client connects at its first use: everything here speaks to the cluster that gets killed.
  process.env.DATABASE_URL = cluster.url
  server = await ownServer(cluster.url)
})
afterAll(async () => {
  await db.$disconnect()
  await server?.end()
  await cluster?.end()
})

it.each(Array.from({ length: rounds }, (_, n) => n + 1))(
  'evening %i: every acknowledged vote counts once',
  async (n) => {
    const seed = firstSeed + n
    const { faults, accepted, refused } = await evening(cluster, server, { phones, seed })
    const again = `FAULT_SEED=${seed - 1} chooses the same`
    expect(faults, again).toEqual([])
    expect(accepted, again).toBeGreaterThan(phones)
    expect(refused, again).toBe(phones)
  },
  patience,
)

/**
 * An operator class for which no two ids are the same. A unique index by it stands where the primary key stood, so that the portal's own
 * INSERT … ON CONFLICT finds the key it names, and refuses nothing.
 */
const neverSame = `
  create function never(uuid, uuid) returns boolean language sql immutable as 'select false';
  create function after(uuid, uuid) returns integer language sql immutable
    as 'select case when uuid_cmp($1, $2) < 0 then -1 else 1 end';
  create operator <<< (leftarg = uuid, rightarg = uuid, function = uuid_lt);
  create operator <<= (leftarg = uuid, rightarg = uuid, function = uuid_le);
  create operator === (leftarg = uuid, rightarg = uuid, function = never);
  create operator >>= (leftarg = uuid, rightarg = uuid, function = uuid_ge);
  create operator >>> (leftarg = uuid, rightarg = uuid, function = uuid_gt);
  create operator class never_same for type uuid using btree as
    operator 1 <<<, operator 2 <<=, operator 3 ===, operator 4 >>=, operator 5 >>>, function 1 after(uuid, uuid)`

describe('the same evening finds doubled rows once a primary key is gone', () => {
  beforeAll(() => query(cluster.url, neverSame))

  it.each([
    ['ballot', 'okrug_id, id', 'okrug_id, id never_same', 'an id stands twice among the ballots'],
    ['vote', 'okrug_id, motion_id, member_id', 'okrug_id, motion_id, member_id never_same', 'a person has two votes'],
  ])(
    'of a %s',
    async (table, key, standIn, fault) => {
      const drop = `alter table ${table} drop constraint ${table}_pkey`
      await query(cluster.url, `${drop}; create unique index stand_in on ${table} (${standIn})`)
      const restore = `alter table ${table} add constraint ${table}_pkey primary key (${key})`
      // Not `finally`: what goes wrong there would stand in place of what went wrong here.
      onTestFinished(async () => void (await query(cluster.url, `drop index stand_in; truncate ${table}; ${restore}`)))
      const { faults, accepted, refused } = await evening(cluster, server, { phones, seed: firstSeed })
      expect(faults).toContain(fault)
      expect(accepted).toBeGreaterThan(phones)
      expect(refused).toBe(phones)
    },
    patience,
  )
})

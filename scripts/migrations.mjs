// Which migrations a database still lacks, and applying them: each in one transaction together with its row in Prisma's own table, so that
// a broken one leaves nothing behind. Prisma's command line would keep a half-done row and costs seconds a start (docs/decisions/002).
import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import pg from 'pg'

const require = createRequire(import.meta.url)
const folder = 'prisma/migrations'

/** Folder names under prisma/migrations in order. */
export function migrationNames() {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Runs `work(client)` on a connection of its own. */
export async function connected(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export const query = (url, text, values) => connected(url, (client) => client.query(text, values))

/** A migration that cannot be applied, or one that this version of the program does not know. */
export class MigrationFault extends Error {
  constructor(migration, detail) {
    super(detail)
    this.migration = migration
  }
}

const table = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
  logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

async function lacking(client) {
  const names = migrationNames()
  const { rows: there } = await client.query("select to_regclass('_prisma_migrations') is not null as yes")
  if (!there[0].yes) return names
  const { rows } = await client.query(
    'select migration_name, finished_at from _prisma_migrations where rolled_back_at is null',
  )
  const done = new Set(rows.filter((row) => row.finished_at).map((row) => row.migration_name))
  const unknown = [...done].find((name) => !names.includes(name))
  if (unknown) throw new MigrationFault(unknown, 'unknown')
  return names.filter((name) => !done.has(name))
}

/** Names not yet applied. */
export const pending = (url) => connected(url, lacking)

async function apply(client, name) {
  const script = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
  const row = [randomUUID(), createHash('sha256').update(script).digest('hex'), name]
  await client.query('begin')
  try {
    await client.query(script)
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) values ($1, $2, now(), $3, 1)`,
      row,
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    if (error.code === '53100') throw error
    throw new MigrationFault(name, error.message)
  }
}

/** Applies what is lacking, one process at a time; answers how many. `progress(done, total)` hears of each. */
export function migrate(url, progress = () => {}) {
  return connected(url, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('jiyn migrations'))")
    const names = await lacking(client)
    if (names.length > 0) await client.query(table)
    for (const [index, name] of names.entries()) {
      progress(index, names.length)
      await apply(client, name)
    }
    return names.length
  })
}

/** Prisma's command line, for developers' tasks. */
export function prisma(args, env = {}) {
  const cli = path.join(path.dirname(require.resolve('prisma/package.json')), 'build', 'index.js')
  return spawnSync(process.execPath, [cli, ...args], {
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1', NO_COLOR: '1', ...env },
    encoding: 'utf8',
  })
}

// Which migrations a database still lacks, and applying them. A start with nothing to do costs one query, not Prisma's command line.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import pg from 'pg'

const require = createRequire(import.meta.url)

/** Folder names under prisma/migrations in order. */
export function migrationNames() {
  return readdirSync('prisma/migrations', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

export async function query(url, text, values) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    return await client.query(text, values)
  } finally {
    await client.end()
  }
}

/** Names not yet applied; a migration that failed half-way throws with its name. */
export async function pending(url) {
  const { rows: there } = await query(url, "select to_regclass('_prisma_migrations') as name")
  if (!there[0].name) return migrationNames()
  const { rows } = await query(url, 'select migration_name, finished_at, rolled_back_at from _prisma_migrations')
  const broken = rows.find((row) => !row.finished_at && !row.rolled_back_at)
  if (broken) throw new MigrationFault(broken.migration_name, '')
  const done = new Set(rows.filter((row) => row.finished_at).map((row) => row.migration_name))
  return migrationNames().filter((name) => !done.has(name))
}

export class MigrationFault extends Error {
  constructor(name, detail) {
    super(detail)
    this.migration = name
  }
}

export function prisma(args, env = {}) {
  const cli = path.join(path.dirname(require.resolve('prisma/package.json')), 'build', 'index.js')
  return spawnSync(process.execPath, [cli, ...args], {
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1', NO_COLOR: '1', ...env },
    encoding: 'utf8',
  })
}

export async function migrate(url) {
  const names = await pending(url)
  if (names.length === 0) return 0
  const run = prisma(['migrate', 'deploy'], { DATABASE_URL: url })
  if (run.status !== 0) {
    const text = `${run.stdout}\n${run.stderr}`
    throw new MigrationFault(text.match(/Migration name: (\S+)/)?.[1] ?? names[0], text)
  }
  return names.length
}

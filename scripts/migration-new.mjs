// npm run db:migration -- NAME: writes the SQL between the migrations and prisma/models into a new folder, on a throw-away database.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { prisma, query } from './migrations.mjs'
import { startPostgres, urlFor } from './postgres.mjs'

const name = process.argv[2]
if (!/^[a-z][a-z0-9_]+$/.test(name ?? '')) {
  console.error('npm run db:migration -- name_in_lower_case')
  process.exit(2)
}
const dir = mkdtempSync(path.join(tmpdir(), 'jiyn-migration-'))
chmodSync(dir, 0o711)
const server = await startPostgres(dir, { fast: true })
try {
  await query(server.url, 'create database shadow')
  const run = prisma(
    ['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma', '--script'],
    {
      DATABASE_URL: server.url,
      SHADOW_DATABASE_URL: urlFor(server.url, 'shadow'),
    },
  )
  if (run.status !== 0) throw new Error(run.stderr)
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join('prisma/migrations', `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), run.stdout)
  console.log(folder)
  console.log(run.stdout)
} finally {
  await server.stop()
  rmSync(dir, { recursive: true, force: true })
}

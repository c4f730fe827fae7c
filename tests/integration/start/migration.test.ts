import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { migrationNames, query } from '../../../scripts/migrations.mjs'
import { urlFor } from '../../../scripts/postgres.mjs'
import { folder, start } from './starting'

const cluster = inject('cluster')
const broken = '99991231000000_broken'

/** The repository as a start needs it, with one more migration. */
function repository(sql: string): string {
  const root = folder()
  for (const part of [
    'scripts',
    'prisma',
    'package.json',
    'package-lock.json',
    'prisma.config.ts',
    'lib/platform/i18n/messages',
  ])
    cpSync(part, path.join(root, part), { recursive: true })
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'))
  mkdirSync(path.join(root, 'prisma/migrations', broken))
  writeFileSync(path.join(root, 'prisma/migrations', broken, 'migration.sql'), sql)
  return root
}

async function database(template: string): Promise<string> {
  await query(cluster, `create database migrated template ${template}`)
  onTestFinished(async () => void (await query(cluster, 'drop database migrated with (force)')))
  return urlFor(cluster, 'migrated')
}

const applied = async (url: string) =>
  (await query(url, 'select migration_name as name from _prisma_migrations order by 1')).rows.map(({ name }) => name)

it('leaves nothing of a broken migration, and applies it once it is mended', async () => {
  const url = await database('template_jiyn')
  const root = repository('create table half (id int); insert into half values (1); select 1 / 0;')
  const first = await start({ DATABASE_URL: url }, root)
  expect(first.error).toMatch(`The migration ${broken} failed and was taken back whole`)
  expect(first.error).toContain('division by zero')
  expect(first.code).toBe(1)
  expect(await applied(url)).toEqual(migrationNames())
  expect((await query(url, "select to_regclass('half') as half")).rows[0].half).toBeNull()

  // Mended it is applied; the start then ends at the next thing that is wrong here, a build without pages.
  writeFileSync(path.join(root, 'prisma/migrations', broken, 'migration.sql'), 'create table half (id int)')
  const second = await start({ DATABASE_URL: url }, root)
  expect(second.error).toMatch('could not be built')
  expect(await applied(url)).toEqual([...migrationNames(), broken])
})

it('refuses a database that a newer version made', async () => {
  const url = await database('template_jiyn')
  await query(
    url,
    "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('1', '', '9999_new', now())",
  )
  const { code, error } = await start({ DATABASE_URL: url })
  expect(error).toMatch('made by a newer version of the portal (migration 9999_new)')
  expect(code).toBe(1)
})

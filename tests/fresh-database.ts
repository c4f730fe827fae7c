import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { query } from '../scripts/migrations.mjs'
import { urlFor } from '../scripts/postgres.mjs'

// Setup file of the integration tests: each test file gets a database of its own, copied from the migrated template.
const name = `t_${randomBytes(6).toString('hex')}`
const cluster = inject('cluster')
const files = mkdtempSync(path.join(tmpdir(), 'jiyn-files-'))
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')

await query(cluster, `create database ${name} template template_jiyn`)
Object.assign(process.env, {
  DATABASE_URL: urlFor(cluster, name),
  AUTH_SECRET: 'a secret of the tests, forty characters long',
  IIN_HMAC_KEY: key(1),
  IIN_CIPHER_KEY: key(2),
  FILES_DIR: files,
  JIYN_DEMO: '0',
})

afterAll(async () => {
  const { db } = await import('@/lib/platform/db/client')
  await db.$disconnect()
  await query(cluster, `drop database if exists ${name} with (force)`)
  rmSync(files, { recursive: true, force: true })
})

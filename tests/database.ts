import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate, query } from '../scripts/migrations.mjs'
import { removeCluster, startPostgres, urlFor } from '../scripts/postgres.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the `postgres` database of this run's own cluster. */
    cluster: string
  }
}

/** One real PostgreSQL a run, in a folder of its own, with a migrated `template` that each test file copies. */
export default async function setup(project: TestProject) {
  const dir = mkdtempSync(path.join(tmpdir(), 'jiyn-test-'))
  chmodSync(dir, 0o711)
  const server = await startPostgres(dir, { fast: true })
  await query(server.url, 'create database template_jiyn')
  await migrate(urlFor(server.url, 'template_jiyn'))
  project.provide('cluster', server.url)
  return async () => {
    await server.stop()
    removeCluster(dir)
  }
}

import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { migrate, query } from '../../scripts/migrations.mjs'
import { removeCluster, startPostgres, urlFor } from '../../scripts/postgres.mjs'

/** A PostgreSQL of its own, durable as in earnest, that can be killed and comes back on the same port. */
export type Cluster = { url: string; killAndStart: () => Promise<void>; end: () => Promise<void> }

const alive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

export async function ownCluster(): Promise<Cluster> {
  const dir = mkdtempSync(path.join(tmpdir(), 'jiyn-faults-'))
  chmodSync(dir, 0o711)
  let server = await startPostgres(dir)
  await query(server.url, 'create database faults')
  const url = urlFor(server.url, 'faults')
  await migrate(url)
  return {
    url,
    async killAndStart() {
      process.kill(server.pid, 'SIGKILL')
      while (alive(server.pid)) await pause(10)
      server = await startPostgres(dir, { port: server.port })
    },
    async end() {
      await server.stop()
      removeCluster(dir)
    },
  }
}

import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate, query } from '../../scripts/migrations.mjs'
import { removeCluster, startPostgres, urlFor } from '../../scripts/postgres.mjs'

/** Runs `work(folder)` in an environment with a migrated database of its own, as durable as a real one. */
export async function withDatabase(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jiyn-load-'))
  chmodSync(folder, 0o711)
  const server = await startPostgres(folder)
  try {
    await query(server.url, 'create database load')
    const url = urlFor(server.url, 'load')
    const key = Buffer.alloc(32, 1).toString('base64')
    Object.assign(process.env, {
      DATABASE_URL: url,
      AUTH_SECRET: 'a secret of the measurement, forty characters',
      IIN_HMAC_KEY: key,
      IIN_CIPHER_KEY: key,
      FILES_DIR: folder,
    })
    await migrate(url)
    await work(folder)
  } finally {
    await server.stop()
    removeCluster(folder)
  }
}

/** This process's memory at its fullest, in words; `idle` is what it had before the work, in bytes. */
export function peak(idle: number): string {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  return `peak memory ${megabytes(process.resourceUsage().maxRSS * 1024)} MB, of which ${megabytes(idle)} MB before the file`
}

// tsx --conditions=react-server tests/load/roll-import.ts [ROWS] [csv|xlsx]: a roll read, imported and imported again, in rows a second
// with this process's peak memory. On a PostgreSQL of its own, as durable as a real one.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate, query } from '../../scripts/migrations.mjs'
import { startPostgres, urlFor } from '../../scripts/postgres.mjs'

const [, script = '', count = '100000', format = 'csv', file] = process.argv
const rows = Number(count)
const okrugId = '595030000'

/** The file is made by another process, so that its memory is not counted here. */
async function make(target: string) {
  const { rollHeader, rollRow } = await import('../factories/roll')
  const lines = [rollHeader, ...Array.from({ length: rows }, (_, n) => rollRow(n, '1-ауыл', { phone: '87011234567' }))]
  if (format === 'csv') return writeFileSync(target, lines.join('\n'))
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const cells = lines.map((line) => line.split(',').map((value) => ({ value })))
  await writeXlsxFile(cells, {}).toFile(target)
}

async function measure(dir: string) {
  const { uploadRoll } = await import('@/lib/features/roll/commands/upload-roll')
  const { importRoll } = await import('@/lib/features/roll/commands/import-roll')
  const { db } = await import('@/lib/platform/db/client')
  const { settlementOf } = await import('../factories/assemblies')
  const { acting, at } = await import('../factories/desk')
  const { okrugOf } = await import('../factories/okrugs')
  await okrugOf(okrugId)
  await settlementOf(okrugId, 1)
  const clerk = acting('secretary', okrugId, at('2026-07-17'))
  const target = path.join(dir, `roll.${format}`)
  const made = spawnSync(process.execPath, [...process.execArgv, script, count, format, target], { stdio: 'inherit' })
  if (made.status !== 0) throw new Error('the file could not be made')

  const timed = async (name: string, work: () => Promise<{ ok: boolean }>) => {
    const began = performance.now()
    const outcome = await work()
    const seconds = (performance.now() - began) / 1000
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome)}`)
    console.log(`${name}: ${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s`)
  }
  const idle = process.memoryUsage.rss()
  for (const round of ['new', 'same']) {
    const id = randomUUID()
    await timed(`read ${format} (${round})`, () => uploadRoll(clerk, { okrugId, id, bytes: readFileSync(target) }))
    await timed(`import (${round})`, () => importRoll(clerk, { okrugId, id }))
  }
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  console.log(
    `peak memory ${megabytes(process.resourceUsage().maxRSS * 1024)} MB, of which ${megabytes(idle)} MB before the file`,
  )
  await db.$disconnect()
}

if (file) await make(file)
else {
  const dir = mkdtempSync(path.join(tmpdir(), 'jiyn-load-'))
  chmodSync(dir, 0o711)
  const server = await startPostgres(dir)
  try {
    await query(server.url, 'create database load')
    const key = Buffer.alloc(32, 1).toString('base64')
    Object.assign(process.env, {
      DATABASE_URL: urlFor(server.url, 'load'),
      AUTH_SECRET: 'a secret of the measurement, forty characters',
      IIN_HMAC_KEY: key,
      IIN_CIPHER_KEY: key,
      FILES_DIR: dir,
    })
    await migrate(process.env.DATABASE_URL ?? '')
    await measure(dir)
  } finally {
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

// tsx --conditions=react-server tests/load/roll-import.ts [ROWS] [csv|xlsx]: a roll read, imported and imported again, in rows a second
// with this process's peak memory. On a PostgreSQL of its own, as durable as a real one.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { peak, withDatabase } from './database'

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
  console.log(peak(idle))
  await db.$disconnect()
}

if (file) await make(file)
else await withDatabase(measure)

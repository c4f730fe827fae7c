// tsx --conditions=react-server tests/load/registry-import.ts [FILE]: the classifier of units imported and imported again, in rows a second with
// this process's peak memory. Without FILE it is the whole official one where it lies beside the repository, else the demo's slice of it.
import { existsSync, readFileSync } from 'node:fs'
import { peak, withDatabase } from './database'

const [, , file = existsSync('../shared/data/kato.csv') ? '../shared/data/kato.csv' : 'prisma/seed/registry.csv'] =
  process.argv

await withDatabase(async () => {
  const { operator } = await import('@/lib/access/actor')
  const { importUnits } = await import('@/lib/features/okrugs/commands/import-units')
  const { db } = await import('@/lib/platform/db/client')
  const { now } = await import('@/lib/platform/clock/clock')
  const bytes = readFileSync(file)
  const idle = process.memoryUsage.rss()
  for (const round of ['new', 'same']) {
    const began = performance.now()
    const outcome = await importUnits({ actor: operator, now: now() }, { bytes, allowClosing: false }, () => {})
    const seconds = (performance.now() - began) / 1000
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    const rows = outcome.added + outcome.changed + outcome.unchanged
    console.log(`registry (${round}): ${rows} rows in ${seconds.toFixed(2)} s, ${Math.round(rows / seconds)} rows/s`)
  }
  console.log(peak(idle))
  await db.$disconnect()
})

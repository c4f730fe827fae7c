// npm run ledger:verify -- [FILE] [--head HASH]: every chain of the database, or one downloaded chain without any database.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Breach } from '@/lib/platform/ledger/entry'
import { valuesOf, verifyStream } from '@/lib/platform/ledger/verification'
import { Fault } from './fault.mjs'
import { named, tell, words } from './terminal'

const t = words('ledger')

const broken = (name: string, { position, flaw, expected, found }: Breach) =>
  tell(t('broken', { name, position, why: t(`flaw.${flaw}`, { expected, found }) }))

function progress(name: string) {
  return (read: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${t('progress', { name, read })}\r`)
  }
}

async function verifyFile(name: string, sought: string[]): Promise<number> {
  const input = createReadStream(named(name))
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const outcome = await verifyStream(valuesOf(lines), sought, progress(name))
  if (!outcome.intact) return broken(name, outcome.breach)
  const { head, numbers } = outcome
  console.log(t('file', { name, entries: head.seq, head: head.hash }))
  for (const hash of sought) {
    const number = numbers.get(hash)
    if (number === undefined) return tell(t('noHead', { hash }))
    console.log(t('head', { name, number, after: head.seq - number }))
  }
  return 0
}

async function verifyDatabase(sought: string[]): Promise<number> {
  const { db } = await import('@/lib/platform/db/client')
  const { entriesOf, headsOf } = await import('@/lib/platform/ledger/reading')
  const totals = { chains: 0, entries: 0, failures: 0 }
  const missing = new Set(sought)
  for await (const { unitId: name, ...head } of headsOf(db)) {
    totals.chains++
    const outcome = await verifyStream(entriesOf(db, name), [...sought, head.hash], progress(name))
    if (!outcome.intact) {
      totals.failures += broken(name, outcome.breach)
      continue
    }
    const last = outcome.head.seq
    totals.entries += last
    // Entries taken off the end leave an unbroken chain; the head, which the database moves itself, gives it away.
    if (outcome.numbers.get(head.hash) !== head.seq) totals.failures += tell(t('short', { name, last, head: head.seq }))
    for (const hash of sought) {
      const number = outcome.numbers.get(hash)
      if (number && missing.delete(hash)) console.log(t('head', { name, number, after: last - number }))
    }
  }
  for (const hash of missing) totals.failures += tell(t('noHead', { hash }))
  console.log(t('database', totals))
  return totals.failures === 0 ? 0 : 1
}

/** The database of this installation, running or started for the while. */
async function withDatabase(work: () => Promise<number>): Promise<number> {
  const { openDatabase } = await import('./database.mjs')
  const { dataFolder } = await import('./installation.mjs')
  const database = await openDatabase(dataFolder())
  process.env.DATABASE_URL = database.url
  const { db } = await import('@/lib/platform/db/client')
  try {
    return await work()
  } finally {
    await db.$disconnect()
    await database.close()
  }
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { head: { type: 'string' } } })
  const sought = values.head === undefined ? [] : [values.head.toLowerCase()]
  if (positionals.length > 1 || sought.some((hash) => !/^[0-9a-f]{64}$/.test(hash))) return tell(t('usage'), 2)
  const [file] = positionals
  return file ? verifyFile(file, sought) : withDatabase(() => verifyDatabase(sought))
}

process.exitCode = await main().catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return tell(t('noFile', { file: error.path ?? '' }))
  if (error.code?.startsWith('ERR_PARSE_ARGS')) return tell(t('usage'), 2)
  return tell(error instanceof Fault ? error.message : t('unreadable', { reason: error.message }))
})

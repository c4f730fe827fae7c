// npm run ledger:verify -- [FILE] [--head HASH]: every chain of the database, or one downloaded chain without any database.
import { spawnSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Breach, Flaw } from '@/lib/platform/ledger/entry'
import { valuesOf, verifyStream } from '@/lib/platform/ledger/verification'

const usage = 'npm run ledger:verify -- [FILE] [--head HASH]'
const because: Record<Flaw, (breach: Breach) => string> = {
  malformed: ({ found }) => `it is not a ledger entry (${found})`,
  seq: ({ expected, found }) =>
    `an entry is missing, doubled or out of place: number ${expected} should stand here, but it says ${found}`,
  prev: ({ expected, found }) =>
    `it does not continue the entry before it, whose hash is ${expected}: it names ${found}`,
  hash: ({ expected, found }) => `it was altered: its content has the hash ${expected}, but it says ${found}`,
}

const broken = (name: string, breach: Breach) =>
  tell(`${name}: the chain breaks at entry ${breach.position}: ${because[breach.flaw](breach)}.`)

async function verifyFile(file: string, sought: string[]): Promise<number> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  const outcome = await verifyStream(valuesOf(lines), sought, progress(file))
  if (!outcome.intact) return broken(file, outcome.breach)
  const { head, numbers } = outcome
  console.log(`${file}: unbroken, ${head.seq} entries, head ${head.hash}.`)
  for (const hash of sought) {
    const number = numbers.get(hash)
    if (number === undefined)
      return tell(`No entry has the hash ${hash}: the file is cut short, or it is another chain.`)
    console.log(`The head asked for is entry ${number}; ${head.seq - number} entries follow it.`)
  }
  return 0
}

async function verifyDatabase(sought: string[]): Promise<number> {
  // A downloaded file needs no installation; a database does, and it may have to be started first.
  if (!process.env.DATABASE_URL)
    return (
      spawnSync(process.execPath, ['scripts/task.mjs', 'ledger-verify', ...process.argv.slice(2)], { stdio: 'inherit' })
        .status ?? 1
    )
  const { db } = await import('@/lib/platform/db/client')
  const { entriesOf, headsOf } = await import('@/lib/platform/ledger/reading')
  let chains = 0
  let entries = 0
  let failures = 0
  const missing = new Set(sought)
  for await (const { unitId, ...head } of headsOf(db)) {
    chains++
    const outcome = await verifyStream(entriesOf(db, unitId), [...sought, head.hash], progress(unitId))
    if (!outcome.intact) {
      failures += broken(unitId, outcome.breach)
      continue
    }
    entries += outcome.head.seq
    // Entries taken off the end leave an unbroken chain; the head, which the database moves itself, gives it away.
    if (outcome.numbers.get(head.hash) !== head.seq)
      failures += tell(`${unitId}: the chain ends at entry ${outcome.head.seq}, but its head is entry ${head.seq}.`)
    for (const hash of sought) {
      const number = outcome.numbers.get(hash)
      if (number && missing.delete(hash)) console.log(`The head asked for is entry ${number} of ${unitId}.`)
    }
  }
  await db.$disconnect()
  for (const hash of missing) failures += tell(`No chain has an entry with the hash ${hash}.`)
  console.log(`${chains} chains with ${entries} entries read, ${failures === 0 ? 'all unbroken' : 'see above'}.`)
  return failures === 0 ? 0 : 1
}

function progress(name: string) {
  return (read: number) => {
    if (process.stderr.isTTY) process.stderr.write(`${name}: ${read} entries read\r`)
  }
}

function tell(sentence: string): 1 {
  console.error(sentence)
  return 1
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { head: { type: 'string' } } })
  const sought = values.head === undefined ? [] : [values.head.toLowerCase()]
  if (positionals.length > 1 || sought.some((hash) => !/^[0-9a-f]{64}$/.test(hash))) {
    console.error(`${usage}\nHASH has 64 characters, 0–9 and a–f.`)
    return 2
  }
  const [file] = positionals
  return file ? verifyFile(file, sought) : verifyDatabase(sought)
}

process.exitCode = await main().catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return tell(`There is no file ${error.path}.`)
  if (error.code?.startsWith('ERR_PARSE_ARGS')) return tell(usage)
  return tell(`The ledger could not be read: ${error.message}`)
})

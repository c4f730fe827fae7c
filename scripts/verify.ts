// npm run verify -- FILE [--ledger CHAIN]: whether a file is one of a signed protocol's, by this installation or by a downloaded chain alone.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { type FileProof, ProofReader } from '@/lib/features/protocols/signing/proof'
import type { Entry } from '@/lib/platform/ledger/entry'
import { valuesOf, verifyStream } from '@/lib/platform/ledger/verification'
import { Fault } from './fault.mjs'
import { named, tell, words } from './terminal'

const t = words('verify')
const ledger = words('ledger')
const signing = words('signing')
const protocols = words('protocols')

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(named(file)), hash)
  return hash.digest('hex')
}

/** Tells what a chain proves of the file with this hash. The chain comes first: what an altered one says proves nothing. */
async function prove(file: string, sha256: string, chain: string, entries: AsyncIterable<unknown>): Promise<number> {
  const reader = new ProofReader(sha256)
  async function* read() {
    for await (const entry of entries) {
      yield entry
      reader.note(entry as Entry)
    }
  }
  const outcome = await verifyStream(read(), [], () => {})
  if (!outcome.intact) {
    const { position, flaw, expected, found } = outcome.breach
    return tell(ledger('broken', { name: chain, position, why: ledger(`flaw.${flaw}`, { expected, found }) }))
  }
  const proof = reader.proof()
  if (!proof) return tell(t('cli.unknown', { file, hash: sha256 }))
  say(file, sha256, proof)
  const { seq, hash } = outcome.head
  console.log(ledger('file', { name: chain, entries: seq, head: hash }))
  return 0
}

function say(file: string, sha256: string, { name, act, correction, signedAt, signatures }: FileProof): void {
  const known = { file, name, act, at: signedAt }
  console.log(correction ? t('cli.knownNote', { ...known, number: correction }) : t('cli.known', known))
  console.log(t('cli.hash', { hash: sha256 }))
  for (const { signatory, way, at, verified } of signatures) {
    const found = way === 'certificate' ? ` ${signing(`certificate.${verified ?? 'none'}`)}` : ''
    console.log(`${protocols(signatory)}: ${signing(`way.${way}`)}, ${at}.${found}`)
  }
  if (signatures.length === 0) console.log(t('cli.notSigned'))
}

/** By a chain that was downloaded: no database, no network. */
async function byChain(file: string, chain: string): Promise<number> {
  const sha256 = await hashOf(file)
  const lines = createInterface({ input: createReadStream(named(chain)), crlfDelay: Number.POSITIVE_INFINITY })
  return prove(file, sha256, chain, valuesOf(lines))
}

/** By this installation: its chain, and all that its page of verification reckons. */
async function byInstallation(file: string): Promise<number> {
  const sha256 = await hashOf(file)
  const { verifyProtocol } = await import('@/lib/features/protocols/queries/verification')
  const { db } = await import('@/lib/platform/db/client')
  const { entriesOf } = await import('@/lib/platform/ledger/reading')
  const found = await verifyProtocol(sha256)
  if (!found) return tell(t('cli.unknown', { file, hash: sha256 }))
  const proved = await prove(file, sha256, found.okrugId, entriesOf(db, found.okrugId))
  const { text, signatures, entry } = (found.corrections.find(({ number }) => number === found.asked) ?? found).holds
  const checks = [
    [text, 'check.textBad'],
    [signatures, 'check.signatures.bad'],
    [entry !== null, 'check.entryBad'],
  ] as const
  const failed = checks.filter(([holds]) => !holds)
  for (const [, what] of failed) tell(t(what))
  return failed.length > 0 ? 1 : proved
}

/** The database of this installation, running or started for the while, and its keys. */
async function withInstallation(work: () => Promise<number>): Promise<number> {
  const { settle, silently } = await import('./installation.mjs')
  let close = async () => {}
  try {
    const { env } = await settle((opened: { close: () => Promise<void> }) => {
      close = () => opened.close()
    }, silently)
    Object.assign(process.env, env)
    const { db } = await import('@/lib/platform/db/client')
    try {
      return await work()
    } finally {
      await db.$disconnect()
    }
  } finally {
    await close()
  }
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { ledger: { type: 'string' } } })
  const [file, ...more] = positionals
  if (!file || more.length > 0) return tell(t('cli.usage'), 2)
  return values.ledger ? byChain(file, values.ledger) : withInstallation(() => byInstallation(file))
}

process.exitCode = await main().catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return tell(ledger('noFile', { file: error.path ?? '' }), 2)
  if (error.code?.startsWith('ERR_PARSE_ARGS')) return tell(t('cli.usage'), 2)
  return tell(error instanceof Fault ? error.message : ledger('unreadable', { reason: error.message }))
})

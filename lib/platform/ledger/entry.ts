import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { flawIn, type JsonObject } from './json'

/** One act in a unit's ledger. `seq` counts from 1, `at` is UTC with milliseconds, `prev` is the hash before it. */
export interface Entry {
  readonly seq: number
  readonly at: string
  readonly event: string
  readonly data: JsonObject
  readonly prev: string
  readonly hash: string
}

/** The last entry of a chain, in two values; `EMPTY` before the first. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

export const EMPTY: Head = { seq: 0, hash: '0'.repeat(64) }

/** `seq`: a number is missing, doubled or out of order; `prev`: it does not continue the one before; `hash`: it was altered. */
export type Flaw = 'malformed' | 'seq' | 'prev' | 'hash'

/** The first place where a chain breaks. `position` is where the entry should stand (from 1), whatever it says itself. */
export interface Breach {
  readonly position: number
  readonly flaw: Flaw
  readonly expected: string
  readonly found: string
}

export type ChainVerdict = ({ readonly intact: true } & Head) | { readonly intact: false; readonly breach: Breach }

const DIGEST = /^[0-9a-f]{64}$/
const EVENT = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/
const FIELDS = ['at', 'data', 'event', 'hash', 'prev', 'seq'].join()

/** SHA-256 (hex) of the RFC 8785 form of anything `flawIn` lets through. */
export function digestOf(value: JsonObject): string {
  return createHash('sha256')
    .update(canonicalize(value) as string)
    .digest('hex')
}

/** The entry that continues `head`. Throws when `event` is not `noun.verb-noun` or `data` is not ledger JSON. */
export function seal(head: Head, event: string, data: JsonObject, at: Date): Entry {
  const rest = { seq: head.seq + 1, at: at.toISOString(), event, data, prev: head.hash }
  const flaw = shapeFlaw({ ...rest, hash: EMPTY.hash })
  if (flaw !== null) throw new TypeError(`not a ledger entry: ${flaw}`)
  return { ...rest, hash: digestOf(rest) }
}

/** The head after `candidate` when it rightly continues `head`, else the breach. For streams; see `verifyChain`. */
export function follow(head: Head, candidate: unknown): Head | Breach {
  const position = head.seq + 1
  const shape = shapeFlaw(candidate)
  if (shape !== null) return { position, flaw: 'malformed', expected: 'a ledger entry', found: shape }
  const { hash, ...rest } = candidate as Entry
  if (rest.seq !== position) return { position, flaw: 'seq', expected: `${position}`, found: `${rest.seq}` }
  if (rest.prev !== head.hash) return { position, flaw: 'prev', expected: head.hash, found: rest.prev }
  const digest = digestOf({ ...rest })
  if (hash !== digest) return { position, flaw: 'hash', expected: digest, found: hash }
  return { seq: position, hash }
}

export function isBreach(step: Head | Breach): step is Breach {
  return 'flaw' in step
}

/** Whether `entries` are one unbroken chain from its beginning; names the first entry that breaks it. */
export function verifyChain(entries: Iterable<unknown>): ChainVerdict {
  let head = EMPTY
  for (const candidate of entries) {
    const step = follow(head, candidate)
    if (isBreach(step)) return { intact: false, breach: step }
    head = step
  }
  return { intact: true, ...head }
}

function shapeFlaw(candidate: unknown): string | null {
  if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate)) return 'not an object'
  if (Object.keys(candidate).sort().join() !== FIELDS) return `fields ${Object.keys(candidate).join(', ')}`
  const { seq, at, event, data, prev, hash } = candidate as Record<string, unknown>
  if (!Number.isSafeInteger(seq)) return 'seq is not a whole number'
  if (typeof at !== 'string' || !isInstant(at)) return 'at is not an instant'
  if (typeof event !== 'string' || !EVENT.test(event)) return 'event is not noun.verb-noun'
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'data is not an object'
  if (typeof prev !== 'string' || !DIGEST.test(prev)) return 'prev is not a hash'
  if (typeof hash !== 'string' || !DIGEST.test(hash)) return 'hash is not a hash'
  return flawIn(data)
}

function isInstant(text: string): boolean {
  const at = new Date(text)
  return !Number.isNaN(at.getTime()) && at.toISOString() === text
}

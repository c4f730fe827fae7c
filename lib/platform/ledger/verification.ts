import { type Breach, EMPTY, follow, type Head, isBreach } from './entry'
import { hasDoubledMember } from './json'

/** How a chain stands after its last entry. `numbers` says which entry bears each hash that was asked for. */
export type Verification =
  | { readonly intact: true; readonly head: Head; readonly numbers: ReadonlyMap<string, number> }
  | { readonly intact: false; readonly breach: Breach }

/**
 * Verifies one chain as it streams by; memory does not grow with it. `sought` are heads met elsewhere (64 hex), such as the one
 * printed on a protocol: each should be some entry's hash, not the last one's, for the chain may have grown since. `progress`
 * is told the number of entries read, every 10,000.
 */
export async function verifyStream(
  entries: AsyncIterable<unknown>,
  sought: readonly string[],
  progress: (read: number) => void,
): Promise<Verification> {
  let head = EMPTY
  const numbers = new Map<string, number>()
  const note = () => sought.includes(head.hash) && numbers.set(head.hash, head.seq)
  note()
  for await (const candidate of entries) {
    const step = follow(head, candidate)
    if (isBreach(step)) return { intact: false, breach: step }
    head = step
    note()
    if (head.seq % 10_000 === 0) progress(head.seq)
  }
  return { intact: true, head, numbers }
}

/**
 * The values on the lines of an NDJSON file; a line that is no JSON, or names a member twice, stands as its own text, which no verification
 * accepts.
 */
export async function* valuesOf(lines: AsyncIterable<string>): AsyncGenerator<unknown> {
  for await (const line of lines) {
    const text = line.replace(/^\ufeff/, '')
    if (text.trim() === '') continue
    try {
      const value: unknown = JSON.parse(text)
      yield hasDoubledMember(text) ? text : value
    } catch {
      yield text
    }
  }
}

import type { Json } from './json'

const DIGEST = /^[0-9a-f]{64}$/
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g
const TWELVE_DIGITS = /\p{Nd}{12}/u
/** An IIN written as a number loses its leading zeros: one of 2001–2009 has eleven digits. No count comes near. */
const COUNTS_BELOW = 10 ** 10

/**
 * Where `value` holds something that could be an IIN, or null. The ledger is public for ever, so a command that lets one
 * slip in is stopped. A SHA-256 digest and the last group of a UUID may be all digits by chance and are let through.
 */
export function iinIn(value: Json, path = 'data'): string | null {
  if (typeof value === 'number') return Math.abs(value) < COUNTS_BELOW ? null : path
  if (typeof value === 'string') return resembles(value) ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, item] of Object.entries(value)) {
    const place = resembles(key) ? `a key of ${path}` : iinIn(item as Json, `${path}.${key}`)
    if (place !== null) return place
  }
  return null
}

function resembles(text: string): boolean {
  return !DIGEST.test(text) && TWELVE_DIGITS.test(text.replace(UUID, ' '))
}

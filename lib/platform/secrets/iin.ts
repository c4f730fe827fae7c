import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '@/lib/platform/env/env'
import { open, seal } from './seal'

/**
 * An IIN at rest. The keys lie outside the database (IIN_HMAC_KEY, IIN_CIPHER_KEY), so that a stolen table reveals none, not even to
 * someone who tries all of them.
 */
type Bytes = Uint8Array<ArrayBuffer>

/** HMAC-SHA-256 of an IIN, 32 bytes: the same for the same number, for exact search and uniqueness. */
export function fingerprintOf(iin: string): Bytes {
  held ??= Buffer.from(env().IIN_HMAC_KEY, 'base64')
  return new Uint8Array(createHmac('sha256', held).update(iin).digest())
}

/** The number itself, sealed (seal.ts) and bound to its okrug. */
export const sealIin = (iin: string, okrugId: string): Bytes => seal(Buffer.from(iin), okrugId)

/** The number in `sealed`. Throws when the key is another one, or the bytes were altered or belong to another okrug. */
export const openIin = (sealed: Uint8Array, okrugId: string): string => Buffer.from(open(sealed, okrugId)).toString()

let held: Buffer | undefined

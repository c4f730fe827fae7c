import 'server-only'
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from '@/lib/platform/env/env'

/**
 * An IIN at rest. The keys lie outside the database (IIN_HMAC_KEY, IIN_CIPHER_KEY), so that a stolen table reveals none, not even to
 * someone who tries all of them.
 */
type Bytes = Uint8Array<ArrayBuffer>

const NONCE = 12
const TAG = 16
const KEY_ID = 4

/** HMAC-SHA-256 of an IIN, 32 bytes: the same for the same number, for exact search and uniqueness. */
export function fingerprintOf(iin: string): Bytes {
  return new Uint8Array(createHmac('sha256', keys().hmac).update(iin).digest())
}

/**
 * The number itself under AES-256-GCM: key id (4 bytes), nonce (12), tag (16), ciphertext. Bound to `okrugId`, so that a row copied
 * into another okrug's roll does not open.
 */
export function sealIin(iin: string, okrugId: string): Bytes {
  const { cipher: key, id } = keys()
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(okrugId))
  const text = Buffer.concat([cipher.update(iin, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([id, nonce, cipher.getAuthTag(), text]))
}

/** The number in `sealed`. Throws when the key is another one, or the bytes were altered or belong to another okrug. */
export function openIin(sealed: Uint8Array, okrugId: string): string {
  const { cipher: key, id } = keys()
  const bytes = Buffer.from(sealed)
  if (!bytes.subarray(0, KEY_ID).equals(id)) throw new Error('this IIN was sealed with another IIN_CIPHER_KEY')
  const nonce = bytes.subarray(KEY_ID, KEY_ID + NONCE)
  const tag = bytes.subarray(KEY_ID + NONCE, KEY_ID + NONCE + TAG)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
    .setAAD(Buffer.from(okrugId))
    .setAuthTag(tag)
  return decipher.update(bytes.subarray(KEY_ID + NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
}

let held: { hmac: Buffer; cipher: Buffer; id: Buffer } | undefined

function keys() {
  if (held) return held
  const { IIN_HMAC_KEY, IIN_CIPHER_KEY } = env()
  const cipher = Buffer.from(IIN_CIPHER_KEY, 'base64')
  const id = createHash('sha256').update('jiyn iin cipher key').update(cipher).digest().subarray(0, KEY_ID)
  held = { hmac: Buffer.from(IIN_HMAC_KEY, 'base64'), cipher, id }
  return held
}

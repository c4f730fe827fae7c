import 'server-only'
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { env } from '@/lib/platform/env/env'

const NONCE = 12
const TAG = 16
const KEY_ID = 4

/**
 * Bytes at rest that name a person, under AES-256-GCM: key id (4 bytes), nonce (12), tag (16), ciphertext. The key lies outside the database
 * (IIN_CIPHER_KEY). Bound to `place`, so that a row copied elsewhere does not open.
 */
export function seal(bytes: Uint8Array, place: string): Uint8Array<ArrayBuffer> {
  const { cipher: key, id } = keys()
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  const text = Buffer.concat([cipher.update(bytes), cipher.final()])
  return new Uint8Array(Buffer.concat([id, nonce, cipher.getAuthTag(), text]))
}

/** The bytes in `sealed`. Throws when the key is another one, or they were altered or belong to another place. */
export function open(sealed: Uint8Array, place: string): Uint8Array {
  const { cipher: key, id } = keys()
  const bytes = Buffer.from(sealed)
  if (!bytes.subarray(0, KEY_ID).equals(id)) throw new Error('this was sealed with another IIN_CIPHER_KEY')
  const nonce = bytes.subarray(KEY_ID, KEY_ID + NONCE)
  const tag = bytes.subarray(KEY_ID + NONCE, KEY_ID + NONCE + TAG)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
    .setAAD(Buffer.from(place))
    .setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes.subarray(KEY_ID + NONCE + TAG)), decipher.final()])
}

let held: { cipher: Buffer; id: Buffer } | undefined

function keys() {
  if (held) return held
  const cipher = Buffer.from(env().IIN_CIPHER_KEY, 'base64')
  const id = createHash('sha256').update('jiyn iin cipher key').update(cipher).digest().subarray(0, KEY_ID)
  held = { cipher, id }
  return held
}

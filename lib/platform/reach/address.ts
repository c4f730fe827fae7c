import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { keyed } from '@/lib/platform/auth/keyed'
import { publicOrigin } from '@/lib/platform/env/public-address'
import { open, seal } from '@/lib/platform/secrets/seal'
import type { Channel } from './message'

/** An address at rest: sealed and bound to its account, and a fingerprint by which the same one is known again. */
export const sealAddress = (address: string, accountId: string) => seal(Buffer.from(address), accountId)
export const openAddress = (sealed: Uint8Array, accountId: string): string =>
  Buffer.from(open(sealed, accountId)).toString()
export const addressFingerprint = (channel: Channel, address: string): string =>
  keyed('contact', channel, address).toString('hex')

/** What its owner knows an address by, which tells nobody else: `a…@mail.kz`, `…4567`. */
export const masked = (channel: 'email' | 'sms', address: string): string =>
  channel === 'email' ? `${address[0]}…${address.slice(address.lastIndexOf('@'))}` : `…${address.slice(-4)}`

const sealOf = (purpose: string, id: string) => keyed(purpose, id).subarray(0, 16).toString('base64url')

/** A link that needs no sign-in: `id` and a seal by which the portal knows that it made it, for one purpose. */
export const ticket = (purpose: string, id: string): string => `${id}.${sealOf(purpose, id)}`

/** The id in a ticket for this purpose; null where we did not make it. */
export function ticketed(purpose: string, text: string): string | null {
  const [id = '', given = ''] = text.split('.')
  const [own, other] = [Buffer.from(sealOf(purpose, id)), Buffer.from(given)]
  return own.length === other.length && timingSafeEqual(own, other) ? id : null
}

/** Where one click ends what is sent to a contact: a page for people, and the same address for mail programs (RFC 8058). */
export const stopAddress = (contactId: string, lang: 'kk' | 'ru'): string =>
  `${publicOrigin()}/api/letters/stop?${new URLSearchParams({ lang, t: ticket('stop', contactId) })}`

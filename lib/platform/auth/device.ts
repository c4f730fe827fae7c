import 'server-only'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyed } from './keyed'

/**
 * A browser that has signed in before carries a random id under our seal, and one mark for each account it did so as. Seal and marks are
 * HMACs, so nobody can claim to be the akim's own computer or any of ours, and the cookie tells no login (OWASP: device cookies). A family's
 * phone holds several marks.
 */
export type Device = { id: string; marks: readonly string[] }

const most = 10

const short = (hmac: Buffer) => hmac.toString('base64url').slice(0, 22)
const sealOf = (id: string) => short(keyed('device', id))
const markOf = (id: string, accountId: string) => short(keyed('device', id, accountId))

const same = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** The device a cookie names; null where there is none or it is not from us. */
export function readDevice(cookie: string | undefined): Device | null {
  const parts = (cookie ?? '').split('.')
  const [id = '', seal = '', ...marks] = parts
  const whole = parts.length <= most + 2 && parts.every((part) => /^[\w-]{22}$/.test(part))
  return whole && same(seal, sealOf(id)) ? { id, marks } : null
}

/** Whether this account has signed in on this device before. */
export function knows(device: Device | null, accountId: string): boolean {
  if (!device) return false
  const mark = markOf(device.id, accountId)
  return device.marks.some((one) => same(one, mark))
}

/** The cookie after a sign-in: the account's mark first, the ones used longest ago forgotten. */
export function remember(device: Device | null, accountId: string): string {
  const id = device?.id ?? randomBytes(16).toString('base64url')
  const mark = markOf(id, accountId)
  const marks = [mark, ...(device?.marks ?? []).filter((one) => one !== mark)].slice(0, most)
  return [id, sealOf(id), ...marks].join('.')
}

import 'server-only'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyed } from './keyed'

/**
 * A browser that has signed in before carries a random id and one mark for each account it did so as. A mark is an HMAC, so nobody can
 * claim to be the akim's own computer, and the cookie tells no login (OWASP: device cookies). A family's phone holds several.
 */
export type Device = { id: string; marks: readonly string[] }

const most = 10

const markOf = (id: string, accountId: string) => keyed('device', id, accountId).toString('base64url').slice(0, 22)

/** The device a cookie names; null where there is none or it is malformed. */
export function readDevice(cookie: string | undefined): Device | null {
  const [id = '', ...marks] = (cookie ?? '').split('.')
  const whole = /^[\w-]{22}$/.test(id) && marks.length <= most && marks.every((mark) => /^[\w-]{22}$/.test(mark))
  return whole ? { id, marks } : null
}

/** Whether this account has signed in on this device before. */
export function knows(device: Device | null, accountId: string): boolean {
  if (!device) return false
  const mark = Buffer.from(markOf(device.id, accountId))
  return device.marks.some((one) => timingSafeEqual(Buffer.from(one), mark))
}

/** The cookie after a sign-in: the account's mark first, the ones used longest ago forgotten. */
export function remember(device: Device | null, accountId: string): string {
  const id = device?.id ?? randomBytes(16).toString('base64url')
  const mark = markOf(id, accountId)
  return [id, mark, ...(device?.marks ?? []).filter((one) => one !== mark)].slice(0, most + 1).join('.')
}

import { isIPv6 } from 'node:net'

/** One name for one subscriber: an IPv6 customer holds a whole /64, and IPv4 may come dressed as IPv6. */
export function subscriberOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length
  const full = [...groups, ...Array<string>(missing).fill('0'), ...(tail ?? '').split(':').filter(Boolean)]
  return `${full
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/**
 * Who a request comes from, for limits by address; never logged. scripts/server.mjs has overwritten X-Forwarded-For with the address that
 * the outermost trusted proxy saw, so its first entry is true.
 */
export const addressOf = (headers: Headers): string =>
  subscriberOf((headers.get('x-forwarded-for') ?? '').split(',')[0]?.trim() ?? '')

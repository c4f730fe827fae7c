import 'server-only'
import { createHash, createHmac } from 'node:crypto'
import { env } from '@/lib/platform/env/env'

/** HMAC-SHA-256 of `parts` under AUTH_SECRET, for one purpose only. The parts' borders count: ('a', 'bc') is not ('ab', 'c'). */
export function keyed(purpose: string, ...parts: string[]): Buffer {
  const key = createHmac('sha256', env().AUTH_SECRET).update(`jiyn ${purpose}`).digest()
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest()
}

/** SHA-256 in hex of something that is random already. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

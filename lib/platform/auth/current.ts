import 'server-only'
import { now } from '@/lib/platform/clock/clock'
import type { Context } from './context'

/** Who is signed in on this request, and the moment it is answered at. */
export async function currentContext(): Promise<Context> {
  return { actor: null, now: now() }
}

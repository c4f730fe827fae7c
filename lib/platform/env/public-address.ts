import 'server-only'
import { headers } from 'next/headers'
import { env } from './env'

/** The portal's own name as people type it, without `https://`: for paper. */
export async function publicAddress(): Promise<string> {
  const { PUBLIC_URL } = env()
  return PUBLIC_URL ? new URL(PUBLIC_URL).host : ((await headers()).get('host') ?? '')
}

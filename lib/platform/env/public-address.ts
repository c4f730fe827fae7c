import 'server-only'
import { headers } from 'next/headers'
import { env } from './env'

/** The portal's own name as people type it, without `https://`: for paper. */
export async function publicAddress(): Promise<string> {
  const { PUBLIC_URL } = env()
  return PUBLIC_URL ? new URL(PUBLIC_URL).host : ((await headers()).get('host') ?? '')
}

/** Where links in files point that nobody asked for by HTTP: with `http(s)://`, without a slash at the end. */
export const publicOrigin = (): string =>
  new URL(env().PUBLIC_URL ?? `http://localhost:${process.env.PORT || 3000}`).origin

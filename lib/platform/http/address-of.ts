import 'server-only'
import { env } from '@/lib/platform/env/env'

/** A path as people may type it from a sheet of paper: with the portal's address where that is configured, else the path alone. */
export function publicAddress(path: string): string {
  const { PUBLIC_URL } = env()
  return PUBLIC_URL ? new URL(path, PUBLIC_URL).href : path
}

import 'server-only'
import { env } from '@/lib/platform/env/env'

/** Whether people reach the portal over TLS. Cookies are Secure then, and `__Host-` pins them to this very host. */
export const overTls = (): boolean => env().PUBLIC_URL?.startsWith('https:') ?? false

export const sessionCookie = (): string => (overTls() ? '__Host-session' : 'session')
export const deviceCookie = (): string => (overTls() ? '__Host-device' : 'device')

export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: overTls() })

/** As long as browsers let a cookie live. */
export const deviceSeconds = 400 * 86_400

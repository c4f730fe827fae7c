const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The origin people type, where the installation names one; null to take it from the Host header. */
export const ownOrigin = (): string | null => (process.env.PUBLIC_URL ? new URL(process.env.PUBLIC_URL).origin : null)

/**
 * Whether a request may change state: its Origin is ours, or the browser itself says the request comes from our own pages.
 * Pages are cached and carry no token, so this and SameSite=Lax cookies are the defence against forged requests (OWASP ASVS 5.0, 3.5).
 * `ours` as `ownOrigin` says it.
 */
export function mayChange(method: string, headers: Headers, ours: string | null): boolean {
  if (safe.has(method)) return true
  const origin = headers.get('origin')
  if (origin && origin !== 'null') {
    if (ours) return origin === ours
    try {
      return new URL(origin).host === headers.get('host')
    } catch {
      return false
    }
  }
  return headers.get('sec-fetch-site') === 'same-origin'
}

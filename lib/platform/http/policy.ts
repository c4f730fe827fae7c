import headers from './headers.json'

/** Content-Security-Policy of a public page: no script at all (the page cache drops them). */
const base =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const development = process.env.NODE_ENV === 'development'

export const publicPolicy = development
  ? `${base}; script-src 'self' 'unsafe-inline' 'unsafe-eval'; connect-src 'self' ws:`
  : `${base}; script-src 'self'; connect-src 'self'`

/** Where a form of ours may lead without scripts besides ourselves: the identity provider, whose pages lie at its issuer's address. */
const forms = process.env.OIDC_ISSUER
  ? `form-action 'self' ${new URL(process.env.OIDC_ISSUER).origin}`
  : "form-action 'self'"

/** Pages behind a sign-in are rendered a request at a time: their scripts carry this request's nonce. `reaches`: whom else they may speak to. */
export const privatePolicy = (nonce: string, reaches = '') =>
  development
    ? publicPolicy
    : `${base.replace("form-action 'self'", forms)}; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; connect-src 'self'${reaches}; worker-src 'self'`

/** NCALayer on the reader's own computer, for the one page on which people sign with a certificate. */
const ncalayer = ' wss://127.0.0.1:13579'
export const reachesOf = (path: string): string => (/^my\/protocols\/[^/]+\/certificate$/.test(path) ? ncalayer : '')

/** What scripts/server.mjs puts on every answer, files and errors among them; pages then say which policy is theirs. */
export const everywhere: Record<string, string> = headers

/** Answers that are data, not pages. */
export const dataPolicy = headers['Content-Security-Policy']

/** What an answer that does not pass proxy.ts carries itself. */
export const dataHeaders = { ...everywhere, 'Cache-Control': 'no-store' }

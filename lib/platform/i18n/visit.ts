import { notFound } from 'next/navigation'
import type { Locale } from './locale'
import { type View, viewOf } from './segment'

export type Visit = { locale: Locale; view: View; query: URLSearchParams }

/**
 * What the first path segment says about this visit. Public pages are static, so what varies a page (poor-sight view, query) is folded
 * into the segment by proxy.ts: `kk`, `kk~large`, `kk~~<base64url query>`. Anything else is a page that does not exist.
 */
export function visitOf(segment: string): Visit {
  const visit = viewOf(decodeURIComponent(segment))
  return visit ?? notFound()
}

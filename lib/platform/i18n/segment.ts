import { isLocale, type Locale } from './locale'

export type View = 'plain' | 'large'

/** Query names a public page may vary by; any other is dropped, so that no stranger can fill the page cache with noise. */
export const foldedNames = ['q', 'page', 'oblast', 'district', 'closed', 'state', 'year', 'calc'] as const

/** Facts of the law's calculators arrive as `f.<name>`. */
const folds = (name: string) => (foldedNames as readonly string[]).includes(name) || /^f\.[A-Za-z]{1,20}$/.test(name)

const longest = 600

/** The internal first segment of a public page for a locale, a view and the visitor's query. */
export function segmentOf(locale: Locale, view: View, query: URLSearchParams): string {
  const kept = new URLSearchParams([...query].filter(([name, value]) => folds(name) && value !== ''))
  kept.sort()
  const text = kept.toString()
  const folded = text && text.length <= longest ? Buffer.from(text).toString('base64url') : ''
  const shown = view === 'large' ? 'large' : ''
  if (folded) return `${locale}~${shown}~${folded}`
  return shown ? `${locale}~${shown}` : locale
}

/** The reverse of `segmentOf`; null when the segment is none of ours. */
export function viewOf(segment: string): { locale: Locale; view: View; query: URLSearchParams } | null {
  const [locale = '', view = '', folded = '', ...rest] = segment.split('~')
  if (!isLocale(locale) || rest.length > 0 || (view !== '' && view !== 'large')) return null
  const query = new URLSearchParams(Buffer.from(folded, 'base64url').toString('utf8'))
  return { locale, view: view === 'large' ? 'large' : 'plain', query }
}

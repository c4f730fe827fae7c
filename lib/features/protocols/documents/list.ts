import type { Paper } from '@/lib/platform/documents/paper'
import type { DocumentKey, ProtocolBody } from '../views'
import { decidedItems, extractPaper } from './extract-paper'
import { type Imprint, protocolPaper } from './protocol-paper'

const langs = ['kk', 'ru'] as const
const formats = ['pdf', 'docx'] as const
const copies = ['full', 'public'] as const

/** `kk.full.pdf`, `ru.public.docx`; `3.kk.pdf` is the extract of decision 3. */
export const nameOf = (key: DocumentKey): string =>
  'copy' in key ? `${key.lang}.${key.copy}.${key.format}` : `${key.decision}.${key.lang}.${key.format}`

const whole = /^(kk|ru)\.(public|full)\.(pdf|docx)$/
const extract = /^([1-9]\d{0,3})\.(kk|ru)\.(pdf|docx)$/

/** The key a name stands for; null for what is none. */
export function keyOf(name: string): DocumentKey | null {
  const [, lang, copy, format] = whole.exec(name) ?? []
  if (lang) return { lang, copy, format } as DocumentKey
  const [, decision, tongue, kind] = extract.exec(name) ?? []
  return decision ? ({ decision: Number(decision), lang: tongue, format: kind } as DocumentKey) : null
}

/** Whether everyone may have it once the protocol is signed. */
export const isPublic = (key: DocumentKey): boolean => 'decision' in key || key.copy === 'public'

/** The names of the whole protocol's files: made when it is drafted, so that both who sign have read what they sign. */
export const wholeNames: readonly string[] = langs.flatMap((lang) =>
  copies.flatMap((copy) => formats.map((format) => nameOf({ lang, copy, format }))),
)

/** The names of the extracts of its decisions: made when it is signed, and not before: a draft decides nothing. */
export const extractNames = (body: ProtocolBody): string[] =>
  decidedItems(body).flatMap(({ decision: { number } }) =>
    langs.flatMap((lang) => formats.map((format) => nameOf({ decision: number, lang, format }))),
  )

/** What the file of this name says; null where the protocol has no such decision. */
export function paperOf(body: ProtocolBody, key: DocumentKey, imprint: Imprint): Paper | null {
  if ('copy' in key) return protocolPaper(body, key.lang, key.copy, imprint)
  const item = decidedItems(body).find(({ decision }) => decision.number === key.decision)
  return item ? extractPaper(body, item, key.lang, imprint) : null
}

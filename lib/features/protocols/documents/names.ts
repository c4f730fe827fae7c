import type { DocumentKey } from '../views'

const langs = ['kk', 'ru'] as const
const formats = ['pdf', 'docx'] as const
const copies = ['full', 'public'] as const

/** `kk.full.pdf`, `ru.public.docx`; `3.kk.pdf` is the extract of decision 3, `c1.kk.pdf` the protocol's first note. */
export function nameOf(key: DocumentKey): string {
  if ('copy' in key) return `${key.lang}.${key.copy}.${key.format}`
  return `${'decision' in key ? key.decision : `c${key.correction}`}.${key.lang}.${key.format}`
}

const whole = /^(kk|ru)\.(public|full)\.(pdf|docx)$/
const part = /^(c?)([1-9]\d{0,3})\.(kk|ru)\.(pdf|docx)$/

/** The key a name stands for; null for what is none. */
export function keyOf(name: string): DocumentKey | null {
  const [, lang, copy, format] = whole.exec(name) ?? []
  if (lang) return { lang, copy, format } as DocumentKey
  const [, note, number, tongue, kind] = part.exec(name) ?? []
  if (!number) return null
  return { [note ? 'correction' : 'decision']: Number(number), lang: tongue, format: kind } as DocumentKey
}

/** Whether everyone may have it once it is signed, the protocol or the note. */
export const isPublic = (key: DocumentKey): boolean => !('copy' in key) || key.copy === 'public'

const namesOf = (of: { copy: 'full' | 'public' } | { decision: number } | { correction: number }): string[] =>
  langs.flatMap((lang) => formats.map((format) => nameOf({ ...of, lang, format })))

/** The names of the whole protocol's files: made when it is drafted, so that both who sign have read what they sign. */
export const wholeNames: readonly string[] = copies.flatMap((copy) => namesOf({ copy }))

/** The names of a decision's extract: made when the protocol is signed, and not before: a draft decides nothing. */
export const extractNames = (decision: number): string[] => namesOf({ decision })

/** The names of a note's files: made when it is drafted, as the protocol's are. */
export const correctionNames = (correction: number): string[] => namesOf({ correction })

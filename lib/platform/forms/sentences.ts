import type { z } from 'zod'
import type { Refusal } from '@/lib/platform/errors/outcome'
import { citesInWords } from '@/lib/platform/i18n/cites'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf, saidIn } from '@/lib/platform/i18n/verdict'
import type { Problem } from './state'

type Issue = z.core.$ZodIssue

/** The message key of a zod issue, and the numbers its sentence needs. */
function keyOf(issue: Issue): [string, Record<string, string | number>] {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return ['required', {}]
      if (issue.origin === 'array') return ['tooSmall.list', { minimum: Number(issue.minimum) }]
      return [`tooSmall.${issue.origin === 'string' ? 'text' : 'number'}`, { minimum: Number(issue.minimum) }]
    case 'too_big':
      return [`tooBig.${issue.origin === 'string' ? 'text' : 'number'}`, { maximum: Number(issue.maximum) }]
    case 'invalid_type':
      return [issue.input === undefined ? 'required' : 'invalid', {}]
    case 'invalid_format':
      return [['date', 'time', 'email'].includes(issue.format) ? `format.${issue.format}` : 'invalid', {}]
    case 'custom':
      return [typeof issue.params?.key === 'string' ? issue.params.key : 'invalid', {}]
    default:
      return ['invalid', {}]
  }
}

/** Each issue of a failed parse as a sentence beside its field, in the user's language (namespace `invalid`). */
export function problemsOf(error: z.ZodError, locale: Locale): Problem[] {
  const t = translator(locale, 'invalid')
  return error.issues.map((issue) => {
    const [key, values] = keyOf(issue)
    return { field: issue.path.join('.'), text: t(key, values) }
  })
}

/** A refusal as a sentence: the command's reason (namespace `refusals`), then the statute's arithmetic and article. */
export function sentenceOf(refusal: Refusal, locale: Locale): string {
  const reason = translator(locale, 'refusals')(refusal.code, saidIn(refusal.params ?? {}, locale))
  if (!refusal.verdict) return reason
  return `${reason} ${reasonOf(refusal.verdict, locale)} (${citesInWords(refusal.verdict.cites, locale)})`
}

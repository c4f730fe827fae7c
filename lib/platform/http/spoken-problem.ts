import type { Locale } from '@/lib/platform/i18n/locale'
import type { Values } from '@/lib/platform/i18n/translator'
import { trilingual } from '@/lib/platform/i18n/trilingual'
import { dataHeaders } from './policy'
import { problem } from './problem'

/** One thing wrong with a request: where in its body (RFC 6901, empty for the whole) and why, for people. */
export type SpokenError = { pointer: string; detail: Record<Locale, string> }

const titles = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const
type Status = keyof typeof titles

/** RFC 9457 with the portal's `errors`, each said in all three languages. */
export function spokenProblem(status: Status, errors: SpokenError[], headers: Record<string, string> = {}): Response {
  const response = problem(status, titles[status], { errors })
  for (const [name, value] of Object.entries({ ...dataHeaders, ...headers })) response.headers.set(name, value)
  return response
}

/** The same for something wrong with the request as a whole; `key` is a message of the namespace `http`. */
export function requestProblem(status: Status, key: string, values: Values, headers: Record<string, string> = {}) {
  return spokenProblem(status, [{ pointer: '', detail: trilingual('http', key, values) }], headers)
}

/** What XML 1.0 has no place for, and what turns the order of the letters around it: nothing that anybody types on purpose. */
const unseen = /[^\t\n\r\u0020-\u2029\u202F-\u2065\u206A-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text as it may stand in a document that is signed: every character one that a reader sees, its lines ended by `\n`. */
export const legible = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unseen, '')

/** The same for every text within a value. */
export function legibleIn<T>(value: T): T {
  if (typeof value === 'string') return legible(value) as T
  if (Array.isArray(value)) return value.map((one) => legibleIn(one)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, legibleIn(one)])) as T
}

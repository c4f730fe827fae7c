/** The part of JSON that has one canonical form everywhere: no fractions, whose spelling differs between languages. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

const DEEPEST = 32

/**
 * Why `value` cannot stand in a ledger entry, or null when it can. `path` names the place, e.g. `data.votes[3]`.
 * Allowed: null, booleans, safe integers, well-formed strings without NUL (PostgreSQL's jsonb refuses it), arrays and
 * plain objects of these, at most 32 levels deep.
 */
export function flawIn(value: unknown, path = 'data', depth = 0): string | null {
  if (value === null || typeof value === 'boolean') return null
  if (typeof value === 'number') return Number.isSafeInteger(value) ? null : `${path} is not a whole number`
  if (typeof value === 'string') return flawInText(value, path)
  if (typeof value !== 'object') return `${path} is ${typeof value}`
  if (depth === DEEPEST) return `${path} is nested too deeply`
  if (Array.isArray(value)) return firstFlaw(value, (item, at) => flawIn(item, `${path}[${at}]`, depth + 1))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return `${path} is not a plain object`
  return firstFlaw(
    Object.entries(value),
    ([key, item]) => flawInText(key, `a key of ${path}`) ?? flawIn(item, `${path}.${key}`, depth + 1),
  )
}

function flawInText(text: string, path: string): string | null {
  return text.isWellFormed() && !text.includes('\0') ? null : `${path} is not well-formed text`
}

function firstFlaw<T>(items: readonly T[], flawOf: (item: T, at: number) => string | null): string | null {
  // By index: an empty place of a sparse array is undefined, and forEach would step over it.
  for (let at = 0; at < items.length; at++) {
    const flaw = flawOf(items[at] as T, at)
    if (flaw !== null) return flaw
  }
  return null
}

/**
 * Whether some object in a sound JSON text names a member twice. A parser keeps the last of them and readers may see the first, so that a
 * text could say one thing and be hashed as another (RFC 8785 admits no such text).
 */
export function hasDoubledMember(json: string): boolean {
  const open: (Set<string> | null)[] = []
  let text = ''
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(null)
    else if (token === '}' || token === ']') open.pop()
    else if (token !== ':') text = token
    else {
      const names = open.at(-1)
      const name: string = JSON.parse(text)
      if (names?.has(name)) return true
      names?.add(name)
    }
  }
  return false
}

import { legible } from '@/lib/platform/documents/legible'

type Tree = { [name: string]: string | string[] | Tree }

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const secret = /password|code|iin/i

/**
 * A submitted form as an object: `title.kk` becomes `{ title: { kk } }`, a name that occurs twice an array. Files and React's own
 * `$`-fields are left out; an empty text stays an empty text, so that the schema decides what it means. Characters that nobody sees are none.
 */
export function fieldsOf(data: FormData): Tree {
  const tree: Tree = {}
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).filter((value) => typeof value === 'string')
    const seen = secret.test(name) ? values : values.map(legible)
    const steps = name.split('.')
    if (name.startsWith('$') || values.length === 0 || steps.some((step) => forbidden.has(step))) continue
    let at = tree
    for (const step of steps.slice(0, -1)) {
      const next = at[step]
      const inner: Tree = typeof next === 'object' && !Array.isArray(next) ? next : {}
      at[step] = inner
      at = inner
    }
    const last = steps.at(-1) as string
    at[last] = seen.length > 1 ? seen : (seen[0] as string)
  }
  return tree
}

/** What was typed, flat and by field name, to be shown again; never a password, a code or an IIN. */
export function typedIn(data: FormData): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {}
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$') || secret.test(name)) continue
    const values = data.getAll(name).filter((value) => typeof value === 'string')
    if (values.length > 0) typed[name] = values.length > 1 ? values : (values[0] as string)
  }
  return typed
}

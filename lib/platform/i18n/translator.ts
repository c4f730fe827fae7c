import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createTranslator } from 'use-intl/core'
import { type Locale, locales } from './locale'

type Tree = { [key: string]: string | Tree }

const folder = path.join(process.cwd(), 'lib/platform/i18n/messages')

/** Every namespace is a file `messages/<locale>/<namespace>.json`, read once a process. */
function load(locale: Locale): Tree {
  const dir = path.join(folder, locale)
  const files = readdirSync(dir).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(path.join(dir, name), 'utf8'))]),
  )
}

let trees: Record<Locale, Tree> | undefined
function messages(locale: Locale): Tree {
  if (process.env.NODE_ENV === 'development') return load(locale)
  trees ??= Object.fromEntries(locales.map((one) => [one, load(one)])) as Record<Locale, Tree>
  return trees[locale]
}

export type Values = Record<string, string | number | Date>
export type Translate = {
  /** The message with its ICU placeholders filled; throws where the key is missing: a defect that the message test finds first. */
  (key: string, values?: Values): string
  has: (key: string) => boolean
}

const made = new Map<string, Translate>()

/** Words of one namespace in one language. Server only: client components get finished strings. */
export function translator(locale: Locale, namespace: string): Translate {
  const name = `${locale}/${namespace}`
  const known = made.get(name)
  if (known && process.env.NODE_ENV !== 'development') return known
  const translate = createTranslator({
    locale,
    messages: messages(locale),
    namespace,
    timeZone: 'Asia/Almaty',
    onError(error: Error) {
      throw error
    },
  }) as unknown as Translate
  made.set(name, translate)
  return translate
}

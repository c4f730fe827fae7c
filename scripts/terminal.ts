// What the command-line tools written in the portal's own code have in common: the terminal's language, and where files lie.
import path from 'node:path'
import { isLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

// As scripts/say.mjs: the terminal's language, English in every other locale.
const wish = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').slice(0, 2).toLowerCase()
export const spoken = isLocale(wish) ? wish : 'en'
export const words = (namespace: string) => translator(spoken, namespace)

export function tell(sentence: string, code: 1 | 2 = 1): number {
  console.error(sentence)
  return code
}

/** npm runs scripts in the project's folder; a file is named from where the user stands. */
export const named = (name: string): string => path.resolve(process.env.INIT_CWD ?? '', name)

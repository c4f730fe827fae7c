// Words of the command line, in the language of the terminal (LC_ALL, LC_MESSAGES, LANG); English in every other locale, as all tools do.
// Built-ins only: the installer speaks before anything is installed.
import { readFileSync } from 'node:fs'

const wish = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').toLowerCase()
const language = ['kk', 'ru'].find((one) => wish.startsWith(one)) ?? 'en'
const words = JSON.parse(
  readFileSync(new URL(`../lib/platform/i18n/messages/${language}/cli.json`, import.meta.url), 'utf8'),
)

/** The sentence of a key (`faults.portTaken`) with its `{names}` filled. */
export function say(key, values = {}) {
  const text = key.split('.').reduce((at, step) => at?.[step], words)
  if (typeof text !== 'string') throw new Error(`cli.json has no ${key}`)
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]))
}

/** A duration in seconds as a reader of this language writes it: `3.4 s`, `3,4 с`. */
export function seconds(milliseconds) {
  const number = (milliseconds / 1000).toFixed(milliseconds < 100_000 ? 1 : 0)
  return say('seconds', { number: language === 'en' ? number : number.replace('.', ',') })
}

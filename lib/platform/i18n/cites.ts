import type { Locale } from './locale'
import { translator } from './translator'

const lawArticle = /^L([\d-]+)(?:\(([\d-]+)\))?$/

/** The act a short citation points into: `L` the Law, `MR`, `APPC`, `BC`, `S0` … `S4`; the keys of `acts` in the namespace `law`. */
export const actOf = (cite: string): string => (cite.startsWith('L') ? 'L' : (cite.split(' ')[0] ?? cite))

/** A short citation as people say it: `L39-3(9)` is «Заңның 39-3-бабының 9-тармағы». */
export function citeWords(cite: string, locale: Locale): string {
  const t = translator(locale, 'cites')
  const [law, article = '', point] = lawArticle.exec(cite) ?? []
  if (law) return point ? t('lawPoint', { article, point }) : t('law', { article })
  const [act = '', place] = cite.split(' ')
  return place ? t(act, { article: place }) : t(act)
}

/** Several of them in one line. */
export const citesInWords = (cites: readonly string[], locale: Locale): string =>
  cites.map((cite) => citeWords(cite, locale)).join('; ')

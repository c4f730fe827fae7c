import MiniSearch, { type MatchInfo } from 'minisearch'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { foldedWords, tellingWords } from './folding'

/** What an okrug can be found by: its own names, those of its settlements, and of where it lies. */
export type Findable = { kato: string; name: Bilingual; settlements: Bilingual[]; area: Bilingual[] }

type Entry = { id: string; name: string[]; settlements: string[]; area: string[] }

/** `via`: the settlement that the query means, where it does not mean the okrug's own name. */
export type Found = { kato: string; via?: Bilingual }

/** An index of okrugs held in memory. `find` returns the best first; null when the query says nothing to go by. */
export type Catalogue = { find(query: string): Found[] | null }

const both = (names: Bilingual[]) => names.flatMap(({ kk, ru }) => [kk, ru])
const words = (names: string[]) => [...new Set(names.flatMap(tellingWords))]
/** How many letters of a word may be wrong; two swapped letters are two. */
const few = (word: string) => (word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2)
const many = (word: string) => (word.length < 5 ? few(word) : word.length < 9 ? 2 : 3)

/** Codes are found by their beginning; a settlement's code leads to the okrug whose six digits it begins with. */
function byCode(okrugs: Findable[], digits: string): Found[] {
  const within = (kato: string) => digits.length > 6 && digits.startsWith(kato.slice(0, 6))
  return okrugs.filter(({ kato }) => kato.startsWith(digits) || within(kato)).map(({ kato }) => ({ kato }))
}

/** The settlement in which a matched word stands, unless a word of the okrug's own name matched too. */
function viaOf(okrug: Findable | undefined, match: MatchInfo): Bilingual | undefined {
  const fields = Object.values(match).flat()
  if (!fields.includes('settlements') || fields.includes('name')) return undefined
  const words = Object.keys(match).filter((word) => match[word]?.includes('settlements'))
  return okrug?.settlements.find((name) =>
    both([name])
      .flatMap(tellingWords)
      .some((word) => words.includes(word)),
  )
}

/** 0 for a name that is the query, 1 for one that begins with it, 2 for the rest, which keep the index's own order. */
function rank(names: string[], query: string): number {
  if (names.includes(query)) return 0
  return names.some((name) => name.startsWith(query)) ? 1 : 2
}

export function catalogueOf(okrugs: Findable[]): Catalogue {
  const index = new MiniSearch<Entry>({
    fields: ['name', 'settlements', 'area'],
    extractField: (entry, field) => entry[field as keyof Entry] as string,
    // Fields come as folded words already; a query does not.
    tokenize: (text) => (Array.isArray(text) ? text : tellingWords(text)),
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 6, settlements: 2, area: 1 },
      prefix: true,
      fuzzy: few,
      weights: { fuzzy: 0.2, prefix: 0.6 },
      combineWith: 'AND',
    },
  })
  index.addAll(
    okrugs.map(({ kato, name, settlements, area }) => ({
      id: kato,
      name: words(both([name])),
      settlements: words(both(settlements)),
      area: words(both(area)),
    })),
  )
  const known = new Map(okrugs.map((okrug) => [okrug.kato, okrug]))
  const bare = ({ name }: Findable) => both([name]).map((one) => tellingWords(one).join(' '))
  const bareNames = new Map(okrugs.map((okrug) => [okrug.kato, bare(okrug)]))

  return {
    find(query) {
      const digits = query.replace(/\s/g, '')
      if (/^\d{4,9}$/.test(digits)) return byCode(okrugs, digits)
      if (foldedWords(query).length === 0) return null
      const text = tellingWords(query).join(' ')
      const near = index.search(query)
      const found = near.length > 0 ? near : index.search(query, { fuzzy: many })
      return found
        .map(({ id, score, match }) => ({ kato: String(id), score, match, rank: rank(bareNames.get(id) ?? [], text) }))
        .sort((a, b) => a.rank - b.rank || b.score - a.score)
        .map(({ kato, match }) => {
          const via = viaOf(known.get(kato), match)
          return { kato, ...(via ? { via } : {}) }
        })
    },
  }
}

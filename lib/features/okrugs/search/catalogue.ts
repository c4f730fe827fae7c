import MiniSearch from 'minisearch'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { foldedWords, tellingWords } from './folding'

/** What an okrug can be found by: its own names, those of its settlements, and of where it lies. */
export type Findable = { kato: string; name: Bilingual; settlements: Bilingual[]; area: Bilingual[] }

type Entry = { id: string; name: string[]; settlements: string[]; area: string[] }

/** An index of okrugs held in memory. `find` returns KATO codes, best first; null when the query says nothing to go by. */
export type Catalogue = { find(query: string): string[] | null }

const both = (names: Bilingual[]) => names.flatMap(({ kk, ru }) => [kk, ru])
const words = (names: string[]) => [...new Set(names.flatMap(tellingWords))]
/** How many letters of a word may be wrong; two swapped letters are two. */
const few = (word: string) => (word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2)
const many = (word: string) => (word.length < 5 ? few(word) : word.length < 9 ? 2 : 3)

/** Codes are found by their beginning; a settlement's code leads to the okrug whose six digits it begins with. */
function byCode(codes: string[], digits: string): string[] {
  return codes.filter((kato) => kato.startsWith(digits) || (digits.length > 6 && digits.startsWith(kato.slice(0, 6))))
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
  const codes = okrugs.map(({ kato }) => kato)
  const bare = new Map(
    okrugs.map(({ kato, name }) => [kato, both([name]).map((one) => tellingWords(one).join(' '))] as const),
  )

  return {
    find(query) {
      const digits = query.replace(/\s/g, '')
      if (/^\d{4,9}$/.test(digits)) return byCode(codes, digits)
      if (foldedWords(query).length === 0) return null
      const text = tellingWords(query).join(' ')
      const near = index.search(query)
      const results = near.length > 0 ? near : index.search(query, { fuzzy: many })
      const found = results.map(({ id, score }) => ({ id: String(id), score }))
      const ranks = new Map(found.map(({ id }) => [id, rank(bare.get(id) ?? [], text)]))
      return found
        .sort((a, b) => (ranks.get(a.id) ?? 2) - (ranks.get(b.id) ?? 2) || b.score - a.score)
        .map(({ id }) => id)
    },
  }
}

import { cleanName } from '@/lib/features/okrugs/classifier/spelling'

/** A place people of an okrug live in: one of its settlements, or the okrug itself where it has none. */
export type Place = { readonly kato: string; readonly names: readonly string[] }

const TYPES =
  'ауылы|ауыл|аулы|кенті|кент|қаласы|қала|станциясы|станция|разъезі|разъезд|бекеті|учаскесі|село|аул|посёлок|поселок|город|деревня|участок|отделение'
const SHORT = '[асдпгкқ]|ст|рзд|пос|уч'
const type = new RegExp(`^(?:(?:${TYPES})(?!\\p{L})|(?:${SHORT})(?:\\.| )) ?| (?:${TYPES}|${SHORT})\\.?$`, 'gu')

/** A settlement's name without its type and spelling habits, for comparing: «Бескөл ауылы», «бескөл а.» → «бескөл». */
export function settlementKey(name: string): string {
  const plain = cleanName(name)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/^[«"]|[»"]$/g, '')
  return plain.replace(type, '').trim() || plain
}

/** Finds a settlement of the okrug by its name in either language or by its KATO code; null when there is none or two. */
export function settlementFinder(places: readonly Place[]): (text: string) => string | null {
  const found = new Map<string, string | null>()
  for (const { kato, names } of places)
    for (const key of new Set([kato, ...names.map(settlementKey)])) found.set(key, found.has(key) ? null : kato)
  return (text) => found.get(settlementKey(text)) ?? null
}

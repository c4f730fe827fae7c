import { type CivilDate, parseCivilDate } from './civil-date'
import { type Addressee, addressees } from './petitions'
import type { Reason } from './verdict'

/** How a fact is written in JSON: a count 0 … 10⁹, a date, up to 400 dates, or one word of a list; `?` where it may be left out. */
export type FactKind = 'count' | 'date' | 'dates' | 'addressee' | 'side?'

type Values = {
  count: number
  date: CivilDate
  dates: readonly CivilDate[]
  addressee: Addressee
  'side?': 'for' | 'against' | undefined
}

/** Names and kinds of the facts a rule is judged by. */
export type FactSpec = Readonly<Record<string, FactKind>>
export type FactsOf<S extends FactSpec> = { readonly [N in keyof S]: Values[S[N]] }

/** What is wrong with an input: where (RFC 6901) and why, in the messages' words. */
export type Problem = { pointer: string; because: Reason }

export const largestCount = 1_000_000_000
export const mostDates = 400
export const firstYear = 2001
export const lastYear = 2100
/** The words of the facts that are chosen from a list. */
export const choices = { addressee: addressees, 'side?': ['for', 'against'] } as const

export const problem = (pointer: string, why: string, params: Reason['params'] = {}): Problem => ({
  pointer,
  because: { key: `problems.${why}`, params },
})

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

function checkCount(value: unknown, at: string): Problem[] {
  if (!Number.isInteger(value)) return [problem(at, 'count', { most: largestCount })]
  const count = value as number
  return count < 0 || Object.is(count, -0) || count > largestCount ? [problem(at, 'count', { most: largestCount })] : []
}

/** A date that exists, in a year the portal answers for. */
export function checkDate(value: unknown, at: string): Problem[] {
  const date = typeof value === 'string' ? parseCivilDate(value) : null
  if (!date) return [problem(at, 'date')]
  const year = Number(date.slice(0, 4))
  return year < firstYear || year > lastYear ? [problem(at, 'year', { first: firstYear, last: lastYear })] : []
}

function checkDates(value: unknown, at: string): Problem[] {
  if (!Array.isArray(value)) return [problem(at, 'dates')]
  if (value.length > mostDates) return [problem(at, 'tooMany', { most: mostDates })]
  return value.flatMap((one, index) => checkDate(one, `${at}/${index}`))
}

const checkChoice = (words: readonly string[]) => (value: unknown, at: string) =>
  words.includes(value as string) ? [] : [problem(at, 'choice', { words: words.join(', ') })]

const checks: Record<FactKind, (value: unknown, at: string) => Problem[]> = {
  count: checkCount,
  date: checkDate,
  dates: checkDates,
  addressee: checkChoice(choices.addressee),
  'side?': checkChoice(choices['side?']),
}

/** Everything wrong with facts taken one by one: unknown, missing, not of their kind. */
export function checkFacts(spec: FactSpec, facts: Readonly<Record<string, unknown>>): Problem[] {
  const unknown = Object.keys(facts).filter((name) => !Object.hasOwn(spec, name))
  const known = Object.entries(spec).flatMap(([name, kind]) => {
    const at = `/facts/${name}`
    if (Object.hasOwn(facts, name)) return checks[kind](facts[name], at)
    return kind.endsWith('?') ? [] : [problem(at, 'missing')]
  })
  return [...unknown.map((name) => problem(`/facts/${escaped(name)}`, 'unknownFact')), ...known]
}

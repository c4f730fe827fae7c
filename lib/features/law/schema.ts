import { z } from 'zod'
import { type EvaluableRule, evaluableRules, factsOf } from '@/lib/statute/evaluate'
import { type FactKind, firstYear, lastYear, type Problem, problem } from '@/lib/statute/facts'

const object = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

/** What `POST /api/v1/statute/evaluate` takes. Facts are checked by the statute, which knows what each rule wants. */
export const evaluateInput = z.strictObject({ rule: z.string(), on: z.unknown().optional(), facts: object })
export type EvaluateInput = z.infer<typeof evaluateInput>

const member = (name: PropertyKey) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`

function problemsAt(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problem(member(key), 'unknownMember'))
  const [name] = issue.path
  if (name === undefined) return [problem('', 'object')]
  if (name === 'rule') return [problem('/rule', 'unknownRule', { rules: evaluableRules.join(', ') })]
  return [problem(member(name), issue.input === undefined ? 'missing' : 'object')]
}

/** What is wrong with the shape of a request, in the statute's words. */
export const shapeProblems = (error: z.ZodError): Problem[] => error.issues.flatMap(problemsAt)

/** The name under which a calculator's form sends a fact; `on` goes the same way. */
export const fieldOf = (fact: string): string => `f.${fact}`

/** The form's field that a problem's pointer is about: `/facts/held/1` is `f.held`. */
export const fieldAt = (pointer: string): string =>
  fieldOf(pointer.split('/').filter((step) => step !== 'facts')[1] ?? '')

/** Days as people write them too: 24.12.2026. */
const iso = (text: string) =>
  text.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  )

function factFrom(kind: FactKind, text: string): unknown {
  if (kind === 'dates')
    return text
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(iso)
  if (kind === 'date') return iso(text)
  if (kind !== 'count') return text
  const digits = text.replace(/\s/g, '')
  return /^\d+$/.test(digits) ? Number(digits) : text
}

/** The question a filled calculator asks. An empty field is a missing fact; an empty list of days is a list. */
export function questionFrom(rule: EvaluableRule, query: URLSearchParams): EvaluateInput {
  const facts = Object.entries(factsOf(rule)).flatMap(([name, kind]) => {
    const text = query.get(fieldOf(name))?.trim() ?? ''
    return text || kind === 'dates' ? [[name, factFrom(kind, text)]] : []
  })
  const on = query.get(fieldOf('on'))?.trim()
  return { rule, facts: Object.fromEntries(facts), ...(on ? { on: iso(on) } : {}) }
}

const day = z.iso.date().refine((text) => Number(text.slice(0, 4)) >= firstYear && Number(text.slice(0, 4)) <= lastYear)
const act = z.string().trim().min(1).max(500)

/** A day of the calendar swapped by the Government: `working` or `off` against what is computed, with the act named in both languages. */
export const swapDayInput = z.object({
  date: day,
  kind: z.enum(['working', 'off']),
  source: z.object({ kk: act, ru: act }),
})
export type SwapDay = z.input<typeof swapDayInput>

export const restoreDayInput = z.object({ date: day })
export type RestoreDay = z.input<typeof restoreDayInput>

import { selfSufficiency } from './budget'
import type { RuleId } from './catalogue'
import type { CivilDate } from './civil-date'
import { queryTerm, workingDayTerm } from './deadlines'
import { checkDate, checkFacts, type FactSpec, type FactsOf, type Problem, problem } from './facts'
import { gatheringInitiative, sessionInitiative } from './initiative'
import { agendaItem, assemblyDecision, decision } from './majority'
import { cubeRootModel } from './maslikhat'
import { monitoring } from './monitoring'
import { firstDayOf, type InForce, inForce, type NormKey, normKeysOf, normsOn } from './norms'
import { materials, notice } from './notice'
import { projectVoters } from './participatory'
import { petitionThreshold } from './petitions'
import { quarterlySession } from './quarter'
import { delegateQuorum, gatheringQuorum, maslikhatQuorum, sessionQuorum } from './quorum'
import { speech } from './speeches'
import type { DaysOff } from './terms'
import type { Verdict } from './verdict'

/** Everything but the facts that a verdict may rest on. */
type Setting = { norms: InForce<NormKey>; on: CivilDate; isOff: DaysOff }

type Definition = {
  facts: FactSpec
  /** Pairs in which the first cannot exceed the second: nobody is present twice. */
  within: readonly (readonly [part: string, whole: string])[]
  judge: (facts: never, setting: Setting) => Verdict
}

const define = <S extends FactSpec>(
  facts: S,
  judge: (facts: FactsOf<S>, setting: Setting) => Verdict,
  ...within: (readonly [keyof S & string, keyof S & string])[]
): Definition => ({ facts, judge, within })

const term = { from: 'date' } as const
const given = { given: 'date', meeting: 'date' } as const

const definitions = {
  'GA-1': define({ eligible: 'count', present: 'count' }, (f, { norms }) => gatheringQuorum(norms, f), [
    'present',
    'eligible',
  ]),
  'GA-2': define({ delegates: 'count', present: 'count' }, (f, { norms }) => delegateQuorum(norms, f), [
    'present',
    'delegates',
  ]),
  'GA-3': define({ eligible: 'count', signed: 'count' }, (f, { norms }) => gatheringInitiative(norms, f), [
    'signed',
    'eligible',
  ]),
  'AS-1': define({ seats: 'count', present: 'count' }, (f, { norms }) => sessionQuorum(norms, f), ['present', 'seats']),
  'AS-2': define({ seats: 'count', signed: 'count' }, (f, { norms }) => sessionInitiative(norms, f), [
    'signed',
    'seats',
  ]),
  'AS-3': define(term, (f, { norms, on, isOff }) => workingDayTerm(norms, 'AS-3', { ...f, on }, isOff)),
  'AS-4': define({ held: 'dates' }, (f, { norms, on }) => quarterlySession(norms, f, on)),
  'NT-1': define(given, (f, { norms }) => notice(norms, 'NT-1', f)),
  'NT-2': define(given, (f, { norms }) => materials(norms, f)),
  'NT-3': define(given, (f, { norms }) => notice(norms, 'NT-3', f)),
  'MT-4': define({ seats: 'count', for: 'count' }, (f, { norms }) => agendaItem(norms, f), ['for', 'seats']),
  'MT-6': define({ speeches: 'count' }, (f, { norms }) => speech(norms, f)),
  'DC-1': define({ present: 'count', for: 'count' }, (f, { norms }) => decision(norms, f), ['for', 'present']),
  'DC-2': define({ for: 'count', against: 'count', abstain: 'count', chair: 'side?' }, ({ abstain, ...f }, { norms }) =>
    assemblyDecision(norms, { ...f, present: f.for + f.against + abstain }),
  ),
  'DC-3': define(term, (f, { norms, on, isOff }) => workingDayTerm(norms, 'DC-3', { ...f, on }, isOff)),
  'DC-4': define(term, (f, { norms, on, isOff }) => workingDayTerm(norms, 'DC-4', { ...f, on }, isOff)),
  'DC-5': define(term, (f, { norms, on, isOff }) => workingDayTerm(norms, 'DC-5', { ...f, on }, isOff)),
  'BG-6': define({ own: 'count', total: 'count' }, (f, { norms }) => selfSufficiency(norms, f), ['own', 'total']),
  'MN-2': define({ periodEnd: 'date' }, (f, { norms, on }) => monitoring(norms, f, on)),
  'PB-1': define({ voters: 'count' }, (f, { norms }) => projectVoters(norms, f)),
  'PT-4': define({ addressee: 'addressee', population: 'count', voices: 'count' }, (f, { norms }) =>
    petitionThreshold(norms, f),
  ),
  'AP-1': define(term, (f, { norms, on, isOff }) => workingDayTerm(norms, 'AP-1', { ...f, on }, isOff)),
  'DQ-1': define(term, (f, { norms, on, isOff }) => queryTerm(norms, { ...f, on }, isOff)),
  'MS-1': define({ deputies: 'count', present: 'count' }, (f, { norms }) => maslikhatQuorum(norms, f), [
    'present',
    'deputies',
  ]),
  'MS-5': define({ voters: 'count' }, (f) => cubeRootModel(f)),
} satisfies Partial<Record<RuleId, Definition>>

/** A rule that can be judged from facts alone. */
export type EvaluableRule = keyof typeof definitions
export const evaluableRules = Object.keys(definitions) as EvaluableRule[]

export const isEvaluable = (rule: unknown): rule is EvaluableRule =>
  typeof rule === 'string' && Object.hasOwn(definitions, rule)

/** Names and kinds of the facts a rule is judged by, in the order in which a form asks for them. */
export const factsOf = (rule: EvaluableRule): FactSpec => definitions[rule].facts

/** The facts whose date stands for "on" when none is given. */
const dated = ['meeting', 'from', 'periodEnd']

export type Evaluation = { ok: true; verdict: Verdict } | { ok: false; problems: Problem[] }

/**
 * Judges unchecked facts by a rule. `on` is the day whose norms apply, and "today" for terms; without it the meeting's, the term's or the
 * period's own date, else `today`. Every problem found is returned, each with a pointer into `{ rule, on, facts }`.
 */
export function evaluate(
  input: { rule: string; on?: unknown; facts: Readonly<Record<string, unknown>> },
  today: CivilDate,
  isOff: DaysOff,
): Evaluation {
  const { rule, facts } = input
  if (!isEvaluable(rule))
    return { ok: false, problems: [problem('/rule', 'unknownRule', { rules: evaluableRules.join(', ') })] }
  const { facts: spec, within, judge }: Definition = definitions[rule]
  const problems = checkFacts(spec, facts)
  if (input.on !== undefined) problems.push(...checkDate(input.on, '/on'))
  if (problems.length === 0) problems.push(...excesses(within, facts as Record<string, number>))
  if (problems.length > 0) return { ok: false, problems }

  const source = input.on === undefined ? dated.find((name) => name in spec) : undefined
  const on = (input.on ?? (source ? facts[source] : today)) as CivilDate
  const norms = normsFor(rule, on)
  if (!norms)
    return {
      ok: false,
      problems: [problem(source ? `/facts/${source}` : '/on', 'noNorm', { on, first: firstDayOf(rule) })],
    }
  return { ok: true, verdict: judge(facts as never, { norms, on, isOff }) }
}

function excesses(within: Definition['within'], facts: Readonly<Record<string, number>>): Problem[] {
  return within
    .filter(([part, whole]) => facts[part]! > facts[whole]!)
    .map(([part, whole]) => problem(`/facts/${part}`, 'exceeds', { most: facts[whole]! }))
}

function normsFor(rule: RuleId, on: CivilDate): InForce<NormKey> | null {
  const norms = normsOn(on)
  return norms && inForce(norms, ...normKeysOf(rule)) && (norms as InForce<NormKey>)
}

import { percent, type Share, share } from './arithmetic'
import type { RuleId } from './catalogue'
import type { CivilDate } from './civil-date'

type Unit = 'share' | 'majority' | 'days' | 'workingDays' | 'months' | 'years' | 'age' | 'count' | 'dayOfMonth'

type Row = {
  /** The rule whose row in the catalogue carries the source. */
  rule: RuleId
  unit: Unit
  /** `[from, value]`, oldest first. A new edition of the law adds a pair and never changes one. */
  versions: readonly (readonly [from: CivilDate, value: number | Share])[]
  /** The portal's own policy: the law names no number. */
  policy?: true
  /** An okrug may set it for itself. */
  okrug?: true
}

/** Article 39-3 in the wording the portal knows and the model regulation of the assembly came into force together (order 295, point 4). */
const base = '2018-01-01'
/** The Administrative Procedure Code. */
const procedure = '2021-07-01'
/** Its chapter on petitions. */
const petitions = '2024-04-04'
/** The Concept of development of local self-government (Decree 639). */
const concept = '2021-08-18'

const half = share(1, 2)
const tenth = percent(10)

/** Every number the rules read, once. */
export const normTable = {
  gatheringQuorum: { rule: 'GA-1', unit: 'share', versions: [[base, tenth]] },
  adultAge: { rule: 'GA-1', unit: 'age', versions: [[base, 18]] },
  delegateQuorum: { rule: 'GA-2', unit: 'share', versions: [[base, half]] },
  gatheringInitiative: { rule: 'GA-3', unit: 'share', versions: [[base, tenth]] },
  districtReviewDays: { rule: 'GA-4', unit: 'workingDays', versions: [[base, 15]], policy: true },
  areaDelegates: { rule: 'SG-1', unit: 'count', versions: [[base, 3]] },
  mandateYears: { rule: 'SG-1', unit: 'years', versions: [[base, 4]], policy: true },
  areaQuorum: { rule: 'SG-2', unit: 'share', versions: [[base, tenth]], policy: true },
  areaProtocolDays: { rule: 'SG-2', unit: 'workingDays', versions: [[base, 2]], policy: true },
  sessionQuorum: { rule: 'AS-1', unit: 'share', versions: [[base, half]] },
  sessionInitiative: { rule: 'AS-2', unit: 'share', versions: [[base, tenth]] },
  requestReviewDays: { rule: 'AS-3', unit: 'workingDays', versions: [[base, 3]] },
  sessionsAQuarter: { rule: 'AS-4', unit: 'count', versions: [[base, 1]] },
  assemblySeats: { rule: 'AS-5', unit: 'count', versions: [[base, 25]] },
  assemblyYears: { rule: 'AS-5', unit: 'years', versions: [[base, 4]] },
  noticeDays: { rule: 'NT-1', unit: 'days', versions: [[base, 10]] },
  materialsDays: { rule: 'NT-2', unit: 'days', versions: [[base, 5]] },
  candidatesNoticeDays: { rule: 'NT-3', unit: 'days', versions: [[base, 3]] },
  agendaMajority: { rule: 'MT-4', unit: 'majority', versions: [[base, half]] },
  speechesAnItem: { rule: 'MT-6', unit: 'count', versions: [[base, 2]] },
  decisionMajority: { rule: 'DC-1', unit: 'majority', versions: [[base, half]] },
  protocolDays: { rule: 'DC-3', unit: 'workingDays', versions: [[base, 2]] },
  decisionReviewDays: { rule: 'DC-4', unit: 'workingDays', versions: [[base, 5]] },
  resultDays: { rule: 'DC-5', unit: 'workingDays', versions: [[base, 5]] },
  districtDecisionDays: { rule: 'DC-7', unit: 'workingDays', versions: [[base, 5]], policy: true },
  publicationDays: { rule: 'DC-9', unit: 'workingDays', versions: [[base, 3]], policy: true },
  selfSufficiency: {
    rule: 'BG-6',
    unit: 'share',
    versions: [
      ['2024-01-01', percent(25)],
      ['2025-01-01', percent(30)],
    ],
  },
  useReportDay: { rule: 'MN-2', unit: 'dayOfMonth', versions: [[base, 5]] },
  toCommissionDay: { rule: 'MN-2', unit: 'dayOfMonth', versions: [[base, 10]] },
  monitoringDay: { rule: 'MN-2', unit: 'dayOfMonth', versions: [[base, 15]] },
  toAssemblyDay: { rule: 'MN-2', unit: 'dayOfMonth', versions: [[base, 20]] },
  conclusionDay: { rule: 'MN-2', unit: 'dayOfMonth', versions: [[base, 25]] },
  projectVoters: { rule: 'PB-1', unit: 'count', versions: [[concept, 10]], okrug: true },
  petitionLargePopulation: { rule: 'PT-4', unit: 'count', versions: [[petitions, 50_000]] },
  petitionExecutiveVoices: { rule: 'PT-4', unit: 'count', versions: [[petitions, 2_500]] },
  petitionExecutiveShare: { rule: 'PT-4', unit: 'share', versions: [[petitions, percent(5)]] },
  petitionMaslikhatVoices: { rule: 'PT-4', unit: 'count', versions: [[petitions, 5_000]] },
  petitionMaslikhatShare: { rule: 'PT-4', unit: 'share', versions: [[petitions, percent(10)]] },
  petitionOblastMaslikhatShare: { rule: 'PT-4', unit: 'share', versions: [[petitions, percent(2)]] },
  petitionOblastExecutiveShare: { rule: 'PT-4', unit: 'share', versions: [[petitions, percent(1)]] },
  petitionGovernmentVoices: { rule: 'PT-4', unit: 'count', versions: [[petitions, 50_000]] },
  appealDays: { rule: 'AP-1', unit: 'workingDays', versions: [[procedure, 15]] },
  queryMonths: { rule: 'DQ-1', unit: 'months', versions: [[base, 1]] },
  maslikhatQuorum: { rule: 'MS-1', unit: 'share', versions: [[base, share(2, 3)]] },
} as const satisfies Record<string, Row>

type Table = typeof normTable
export type NormKey = keyof Table
type Value<K extends NormKey> = Table[K]['unit'] extends 'share' | 'majority' ? Share : number

/** The numbers in force on a day; null where the act behind one came later than the law on assemblies itself. */
export type Norms = {
  readonly [K in NormKey]: Table[K]['versions'][0][0] extends typeof base ? Value<K> : Value<K> | null
}

/** These norms, known to be in force. */
export type InForce<K extends NormKey> = { readonly [P in K]: NonNullable<Norms[P]> }

export const normKeys = Object.keys(normTable) as NormKey[]

/** The first day for which the portal knows the law. */
export const firstNormDate: CivilDate = base

/** The version of a norm in force on a day: since when, and the number; null before the first. */
export function versionOn(key: NormKey, on: CivilDate): { from: CivilDate; value: number | Share } | null {
  const versions: Row['versions'] = normTable[key].versions
  const version = versions.findLast(([from]) => from <= on)
  return version ? { from: version[0], value: version[1] } : null
}

const snapshots = new Map<string, Norms>()

/** The norms in force on a day, null before the first version: nothing can be judged by a law that was not there. */
export function normsOn(on: CivilDate): Norms | null {
  if (on < base) return null
  const versions = normKeys.map((key) => [key, versionOn(key, on)] as const)
  const name = versions.map(([, version]) => version?.from).join()
  const known = snapshots.get(name)
  if (known) return known
  const norms = Object.fromEntries(versions.map(([key, version]) => [key, version?.value ?? null])) as unknown as Norms
  snapshots.set(name, norms)
  return norms
}

/** The norms a meeting of that day is judged by. Throws a RangeError before the first version: the portal holds no meeting that old. */
export function normsAt(on: CivilDate): Norms {
  const norms = normsOn(on)
  if (!norms) throw new RangeError(`no norms are known for ${on}`)
  return norms
}

/** The same norms where all of these are in force, else null. */
export function inForce<K extends NormKey>(norms: Norms, ...keys: K[]): InForce<K> | null {
  return keys.every((key) => norms[key] !== null) ? (norms as unknown as InForce<K>) : null
}

/** The norms a rule reads, in the table's order. */
export const normKeysOf = (rule: RuleId): NormKey[] => normKeys.filter((key) => normTable[key].rule === rule)

/** The first day on which a rule can be judged: all norms it reads are in force. */
export function firstDayOf(rule: RuleId): CivilDate {
  const days = normKeysOf(rule).map((key) => normTable[key].versions[0][0])
  return [firstNormDate, ...days].sort().at(-1) ?? firstNormDate
}

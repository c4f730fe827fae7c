/** A subject under which citizens look for a rule; the order is that of the page. */
export const themes = [
  'gatherings',
  'separate-gatherings',
  'assembly',
  'notice',
  'conduct',
  'decisions',
  'budget',
  'monitoring',
  'property',
  'participatory-budget',
  'petitions',
  'appeals',
  'surveys',
  'hearings',
  'public-council',
  'deputies',
  'maslikhat',
] as const
export type Theme = (typeof themes)[number]

type Row = {
  id: string
  theme: Theme
  /** Articles by the short names that `sources` in the messages spell out; empty where the portal itself is the source. */
  cites: readonly string[]
  /** The portal's own policy: the whole rule, or a detail on which the law is silent. */
  policy?: 'rule' | 'detail'
  /** An okrug may set it for itself. */
  okrug?: true
}

/** Every rule of the specification, in its order. */
const rows = [
  { id: 'GA-1', theme: 'gatherings', cites: ['L39-3(9)', 'S4'] },
  { id: 'GA-2', theme: 'gatherings', cites: ['S4'], okrug: true },
  { id: 'GA-3', theme: 'gatherings', cites: ['L39-3(5)'] },
  { id: 'GA-4', theme: 'gatherings', cites: ['L39-3(5)'], policy: 'detail' },
  { id: 'GA-5', theme: 'gatherings', cites: ['L39-3(5)'] },
  { id: 'SG-1', theme: 'separate-gatherings', cites: ['L39-3(6)'] },
  { id: 'SG-2', theme: 'separate-gatherings', cites: [], policy: 'rule' },
  { id: 'AS-1', theme: 'assembly', cites: ['L39-3(9)', 'MR 7'] },
  { id: 'AS-2', theme: 'assembly', cites: ['L39-3(7)', 'MR 5'] },
  { id: 'AS-3', theme: 'assembly', cites: ['MR 5'] },
  { id: 'AS-4', theme: 'assembly', cites: ['MR 5'] },
  { id: 'AS-5', theme: 'assembly', cites: ['L39-3(2)'] },
  { id: 'NT-1', theme: 'notice', cites: ['L39-3(8)', 'MR 6'] },
  { id: 'NT-2', theme: 'notice', cites: ['MR 6'], policy: 'detail' },
  { id: 'NT-3', theme: 'notice', cites: ['L39-3(8)'] },
  { id: 'MT-1', theme: 'conduct', cites: ['MR 7'] },
  { id: 'MT-2', theme: 'conduct', cites: ['L39-3(10)', 'MR 8'] },
  { id: 'MT-3', theme: 'conduct', cites: ['L39-3(10)', 'MR 9'] },
  { id: 'MT-4', theme: 'conduct', cites: ['MR 9'] },
  { id: 'MT-5', theme: 'conduct', cites: ['MR 10'] },
  { id: 'MT-6', theme: 'conduct', cites: ['MR 11'] },
  { id: 'MT-7', theme: 'conduct', cites: ['MR 11'] },
  { id: 'DC-1', theme: 'decisions', cites: ['L39-3(11)', 'MR 12'] },
  { id: 'DC-2', theme: 'decisions', cites: ['MR 12'], policy: 'detail' },
  { id: 'DC-3', theme: 'decisions', cites: ['L39-3(10)', 'MR 12'], policy: 'detail' },
  { id: 'DC-4', theme: 'decisions', cites: ['MR 13'], policy: 'detail' },
  { id: 'DC-5', theme: 'decisions', cites: ['MR 14'], policy: 'detail' },
  { id: 'DC-6', theme: 'decisions', cites: ['L39-3(11)', 'MR 13'], policy: 'detail' },
  { id: 'DC-7', theme: 'decisions', cites: ['L39-3(11)', 'MR 13'], policy: 'detail' },
  { id: 'DC-8', theme: 'decisions', cites: ['L39-3(13)', 'MR 15'] },
  { id: 'DC-9', theme: 'decisions', cites: ['L39-3(14)', 'MR 16'], policy: 'detail' },
  { id: 'DC-10', theme: 'decisions', cites: ['MR 17', 'MR 18'] },
  { id: 'BG-1', theme: 'budget', cites: ['BC 89', 'BC 91'], policy: 'detail' },
  { id: 'BG-2', theme: 'budget', cites: ['BC 91'] },
  { id: 'BG-3', theme: 'budget', cites: ['BC 91', 'S4'] },
  { id: 'BG-4', theme: 'budget', cites: ['BC 40'] },
  { id: 'BG-5', theme: 'budget', cites: ['S1'] },
  { id: 'BG-6', theme: 'budget', cites: ['S1'] },
  { id: 'MN-1', theme: 'monitoring', cites: ['L39-3(4)', 'S4'] },
  { id: 'MN-2', theme: 'monitoring', cites: ['S4'], policy: 'detail' },
  { id: 'MN-3', theme: 'monitoring', cites: ['L39-3(4)', 'S4'] },
  { id: 'MN-4', theme: 'monitoring', cites: ['S4'] },
  { id: 'PR-1', theme: 'property', cites: ['L39-3(3)', 'MR 4'] },
  { id: 'PB-1', theme: 'participatory-budget', cites: ['S1'], okrug: true },
  { id: 'PB-2', theme: 'participatory-budget', cites: ['S1'] },
  { id: 'PB-3', theme: 'participatory-budget', cites: ['S1', 'S0'] },
  { id: 'PT-1', theme: 'petitions', cites: ['APPC 90-2'] },
  { id: 'PT-2', theme: 'petitions', cites: ['APPC 90-2'] },
  { id: 'PT-3', theme: 'petitions', cites: ['APPC 90-3'] },
  { id: 'PT-4', theme: 'petitions', cites: ['APPC 90-3'] },
  { id: 'PT-5', theme: 'petitions', cites: ['APPC 90-3'] },
  { id: 'PT-6', theme: 'petitions', cites: ['APPC 90-4', 'APPC 90-5'] },
  { id: 'PT-7', theme: 'petitions', cites: ['APPC 90-6'] },
  { id: 'PT-8', theme: 'petitions', cites: ['APPC 90-2'] },
  { id: 'AP-1', theme: 'appeals', cites: ['APPC 76'] },
  { id: 'SV-1', theme: 'surveys', cites: ['S1'], policy: 'rule' },
  { id: 'PH-1', theme: 'hearings', cites: ['S4'] },
  { id: 'PC-1', theme: 'public-council', cites: ['S4'] },
  { id: 'DQ-1', theme: 'deputies', cites: ['L21-1'], policy: 'detail' },
  { id: 'DQ-2', theme: 'deputies', cites: ['L21', 'S0'] },
  { id: 'MS-1', theme: 'maslikhat', cites: ['L8', 'L10', 'L11', 'L19'] },
  { id: 'MS-2', theme: 'maslikhat', cites: ['L39-3(3-1)', 'L39-3(6)', 'L39-3(11)'] },
  { id: 'MS-3', theme: 'maslikhat', cites: ['S0', 'L8'] },
  { id: 'MS-4', theme: 'maslikhat', cites: ['S2'] },
  { id: 'MS-5', theme: 'maslikhat', cites: ['S2'] },
] as const satisfies readonly Row[]

export type RuleId = (typeof rows)[number]['id']
export type CatalogueRow = Row & { id: RuleId }

export const catalogue: readonly CatalogueRow[] = rows

const byId = new Map<string, CatalogueRow>(rows.map((row) => [row.id, row]))

/** The row of a rule, or undefined where the text names none. */
export const ruleOf = (id: string): CatalogueRow | undefined => byId.get(id)

/** The articles a rule rests on. */
export const citesOf = (id: RuleId): readonly string[] => byId.get(id)?.cites ?? []

/** Gates that are the portal's alone and have no row of their own: registration opens on the announced day. */
export type PortalGate = 'registration-day'

const overridable: ReadonlySet<RuleId | PortalGate> = new Set<RuleId | PortalGate>(['NT-2', 'registration-day'])

/**
 * Whether a closed gate may be opened by a public override with a name and a reason: only late materials (NT-2) and gates that are the
 * portal's own. Quorum, notice and majority never, not even where the portal had to choose the number itself (SG-2).
 */
export const isOverridable = (gate: RuleId | PortalGate): boolean => overridable.has(gate)

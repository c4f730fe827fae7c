import type { MeetingKind } from '@/lib/features/meetings/workflow'

const letters = { gathering: 'G', session: 'A', separateGathering: 'S' } as const satisfies Record<MeetingKind, string>

/** What an act's number is made of; `kind` says which of the three rows of numbers it stands in. */
export type Numbered = { okrugId: string; kind: MeetingKind; year: number | null; number: number | null }

/** The number of a meeting's act: `KATO-{G|A|S}-year-NNN` (law.md section 3), shown to people as № 3. A draft has none: then it throws. */
export function actNumber({ okrugId, kind, year, number }: Numbered): string {
  if (year === null || number === null) throw new RangeError('a meeting without its notice has no number')
  return `${okrugId}-${letters[kind]}-${year}-${String(number).padStart(3, '0')}`
}

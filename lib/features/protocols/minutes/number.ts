/** The number of a session's act: `KATO-A-year-NNN` (law.md section 3), shown to people as № 3. A draft has none: then it throws. */
export function actNumber(okrugId: string, year: number | null, number: number | null): string {
  if (year === null || number === null) throw new RangeError('a meeting without its notice has no number')
  return `${okrugId}-A-${year}-${String(number).padStart(3, '0')}`
}

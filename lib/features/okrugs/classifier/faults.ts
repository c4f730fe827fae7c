export const reasons = [
  'notUtf8',
  'tooLarge',
  'emptyFile',
  'missingColumn',
  'repeatedColumn',
  'unclosedQuote',
  'strayQuote',
  'fieldCount',
  'badCharacter',
  'badCode',
  'duplicateCode',
  'missingVersion',
  'unknownLevel',
  'levelOfCode',
  'badTypeCode',
  'missingName',
  'longName',
  'noOblast',
] as const
export type Reason = (typeof reasons)[number]

/** One thing wrong with the file: the line (from 1, the header included), the column's name where one is to blame. */
export type Fault = { line: number; column: string | null; reason: Reason; params?: Record<string, string | number> }

/** How many faults are kept to be shown; all of them are counted. */
export const shownFaults = 100

/** The first faults of a file in the order found, and how many there were in all. */
export class FaultList {
  readonly first: Fault[] = []
  total = 0

  add(fault: Fault): void {
    this.total += 1
    if (this.first.length < shownFaults) this.first.push(fault)
  }
}

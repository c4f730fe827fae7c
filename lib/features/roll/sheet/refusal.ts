/** Why a file is not taken at all, before any of its rows is looked at. Said to the user from the namespace `refusals`. */
export type SheetFault =
  | 'roll.fileEmpty'
  | 'roll.fileTooLarge'
  | 'roll.fileNotTable'
  | 'roll.fileOldExcel'
  | 'roll.fileBroken'
  | 'roll.fileInflated'
  | 'roll.fileFormula'
  | 'roll.fileQuote'
  | 'roll.fileColumnMissing'
  | 'roll.fileColumnTwice'
  | 'roll.fileNoRows'
  | 'roll.fileTooManyRows'

/** Thrown while a file is read; the command that reads it answers with the code. */
export class SheetRefusal extends Error {
  constructor(
    readonly code: SheetFault,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code)
  }
}

/** What one upload may hold: the largest roll of the country is a tenth of it. */
export const limits = { bytes: 40 * 1024 * 1024, inflated: 200 * 1024 * 1024, rows: 150_000, columns: 200 }

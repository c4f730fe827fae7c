import { addDays, type CivilDate, civilDate, parseCivilDate } from '@/lib/statute/civil-date'

/** A cell as the file holds it: a number where Excel stored a number or a date, text otherwise. */
export type Cell = string | number

/** One row of a file; `number` is what Excel or an editor shows at its side. */
export type SheetRow = { readonly number: number; readonly cells: readonly Cell[] }

/** A cell as text on one line, without the spaces around it and without what no database takes: control characters, half letters. */
export function textOf(cell: Cell | undefined): string {
  return String(cell ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}\u00a0\u200b\ufeff]+/gu, ' ')
    .trim()
}

/** The day a cell holds: an Excel serial number, `31.12.1990`, `31/12/1990` or `1990-12-31`. Null otherwise. */
export function dayOf(cell: Cell | undefined): CivilDate | null {
  if (typeof cell === 'number') return daySince1900(cell)
  const text = textOf(cell).replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
  const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?: ?[гж]\.?)?$/.exec(text)
  return parseCivilDate(local ? `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}` : text)
}

/** Excel counts days from 30 December 1899; up to 60 its calendar has a day that never was. */
function daySince1900(serial: number): CivilDate | null {
  const day = Math.floor(serial)
  return day <= 60 || day > 2_958_465 ? null : addDays(civilDate('1899-12-30'), day)
}

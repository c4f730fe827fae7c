/** A cell as the file holds it: a number where Excel stored a number or a date, text otherwise. */
export type Cell = string | number

/** One row of a file; `number` is what Excel or an editor shows at its side. */
export type SheetRow = { readonly number: number; readonly cells: readonly Cell[] }

/** A cell as text on one line, without the spaces around it. */
export function textOf(cell: Cell | undefined): string {
  return String(cell ?? '')
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim()
}

/** `YYYY-MM-DD` of a cell that holds a day: an Excel serial number, `31.12.1990`, `31/12/1990` or `1990-12-31`. Null otherwise. */
export function dayOf(cell: Cell | undefined): string | null {
  if (typeof cell === 'number') return daySince1900(cell)
  const text = textOf(cell).replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?: ?[гж]\.?)?$/.exec(text)
  if (iso) return existing(`${iso[1]}-${iso[2]}-${iso[3]}`)
  if (local) return existing(`${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}`)
  return null
}

/** Excel counts days from 30 December 1899; numbers up to 60 fall where its calendar has a day that never was. */
function daySince1900(serial: number): string | null {
  const day = Math.floor(serial)
  if (day <= 60 || day > 2_958_465) return null
  return new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10)
}

function existing(day: string): string | null {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null
}

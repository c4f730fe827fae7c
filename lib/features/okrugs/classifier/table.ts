import { CsvError, parse } from 'csv-parse/sync'
import { type Fault, FaultList } from './faults'

export const columns = ['kato', 'kato_version', 'level', 'type_code', 'name_ru', 'name_kk'] as const
export type Column = (typeof columns)[number]
export type Fields = Record<Column, string>
/** `fields` is null in a row that has another number of them than the header, or one that a quotation mark breaks. */
export type Row = { line: number } & (
  | { count: number; fields: Fields | null }
  | { broken: Broken; column: string | null }
)
type Broken = 'strayQuote' | 'unclosedQuote'
export type Table = { ok: true; width: number; rows: Row[] } | { ok: false; faults: FaultList }

/** A whole classifier is 1.3 MB; anything this far beyond it is another file. */
const largest = 32 * 1024 * 1024

const refused = (...faults: Fault[]): Table => {
  const list = new FaultList()
  for (const fault of faults) list.add(fault)
  return { ok: false, faults: list }
}

/** Strict decoding, so that a file in another encoding is refused with its lines and not filled with question marks. */
function decode(bytes: Uint8Array): string | FaultList {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    return decoder.decode(bytes)
  } catch {
    const faults = new FaultList()
    for (let start = 0, line = 1; start < bytes.length; line += 1) {
      const newline = bytes.indexOf(0x0a, start)
      const end = newline === -1 ? bytes.length : newline
      try {
        decoder.decode(bytes.subarray(start, end))
      } catch {
        faults.add({ line, column: null, reason: 'notUtf8' })
      }
      start = end + 1
    }
    return faults
  }
}

/** Where the parser met an error: the line from 1, the field from 0. */
type Place = CsvError & { lines: number; column: number }

const newlines = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0

type Line = { line: number } & ({ fields: string[] } | { broken: Broken; at: number })

/** The records of a file in order. A stray quotation mark spoils its own record; one that swallows what follows ends the reading. */
function records(text: string): Line[] {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  const found: Line[] = []
  let finished = 0
  try {
    parse(text, {
      delimiter: header.split(';').length > header.split(',').length ? ';' : ',',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_record: (fields: string[], { lines }) => {
        finished = lines
        found.push({ line: lines - newlines(fields.join('')), fields })
        return null
      },
      on_skip: (error) => {
        if (error?.code !== 'INVALID_OPENING_QUOTE') throw error
        const { lines: line, column: at } = error as Place
        if (found.at(-1)?.line !== line) found.push({ line, broken: 'strayQuote', at })
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines, column: at } = error as Place
    // For a quotation without end the parser names the end of the file; it began after the last finished record.
    const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED'
    const line = unclosed ? Math.max(finished, found.at(-1)?.line ?? 0) + 1 : lines
    found.push({ line, broken: unclosed ? 'unclosedQuote' : 'strayQuote', at })
  }
  return found
}

/**
 * Reads a classifier's CSV: UTF-8 with or without a byte order mark, comma or semicolon, any line ends, quoted fields,
 * the known columns in any order.
 */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.length > largest) return refused({ line: 1, column: null, reason: 'tooLarge', params: { megabytes: 32 } })
  const text = decode(bytes)
  if (text instanceof FaultList) return { ok: false, faults: text }
  const [header, ...body] = records(text)
  if (header && 'broken' in header) return refused({ line: header.line, column: null, reason: header.broken })
  if (!header || body.length === 0) return refused({ line: 1, column: null, reason: 'emptyFile' })

  const heads = header.fields.map((field) => field.trim().toLowerCase())
  const wrong = columns.flatMap((column): Fault[] => {
    const count = heads.filter((head) => head === column).length
    if (count === 1) return []
    return [{ line: header.line, column, reason: count === 0 ? 'missingColumn' : 'repeatedColumn' }]
  })
  if (wrong.length > 0) return refused(...wrong)

  const positions = columns.map((column) => [column, heads.indexOf(column)] as const)
  const named = (fields: string[]) =>
    Object.fromEntries(positions.map(([column, position]) => [column, fields[position] ?? ''])) as Fields
  const rows = body.map((row): Row => {
    const { line } = row
    if ('broken' in row) return { line, broken: row.broken, column: heads[row.at] ?? null }
    return { line, count: row.fields.length, fields: row.fields.length === heads.length ? named(row.fields) : null }
  })
  return { ok: true, width: heads.length, rows }
}

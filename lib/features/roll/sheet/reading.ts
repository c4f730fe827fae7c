import { type SheetRow, textOf } from './cells'
import { type Column, isHeader, type Layout, layoutOf, missingColumns } from './columns'
import { type Line, type LineFacts, type Problem, readLine } from './line'
import { limits, SheetRefusal } from './refusal'
import { openTable, type Table } from './table'

/** One row of the file: a member, or what is wrong. `who` is the name that stands there, to find the row again. */
export type RowReading = {
  readonly row: number
  readonly who: string
  readonly line: Line | null
  readonly problems: readonly Problem[]
  readonly doubts: readonly Problem[]
}

export type RollFile = {
  readonly format: Table['format']
  readonly columns: readonly Column[]
  /** Headers of columns the roll has no use for. */
  readonly unread: readonly string[]
  readonly rows: AsyncGenerator<RowReading>
}

/** Titles and empty lines above the header; one that comes later is no header any more. */
const HEADER_WITHIN = 20

/**
 * Opens an uploaded file as a roll. The header is read at once, the rows as they are asked for, so that a large file is never whole
 * in memory as rows. Throws `SheetRefusal`, here or while rows are read, when the file as such cannot be taken.
 */
export async function openRoll(bytes: Uint8Array, facts: LineFacts): Promise<RollFile> {
  const { format, rows } = openTable(bytes)
  const layout = await headerOf(rows)
  return { format, columns: [...layout.places.keys()], unread: layout.unread, rows: readings(rows, layout, facts) }
}

async function headerOf(rows: Table['rows']): Promise<Layout> {
  let read = 0
  while (read < HEADER_WITHIN) {
    const { done, value } = await rows.next()
    if (done) break
    if (isHeader(value.cells)) return layoutOf(value.cells)
    read++
  }
  await rows.return(undefined)
  throw read === 0 ? new SheetRefusal('roll.fileEmpty') : missingColumns()
}

async function* readings(rows: Table['rows'], { places }: Layout, facts: LineFacts): AsyncGenerator<RowReading> {
  const met = new Map<string, number>()
  let read = 0
  for await (const row of rows) {
    if (row.cells.every((cell) => textOf(cell) === '')) continue
    if (++read > limits.rows) throw new SheetRefusal('roll.fileTooManyRows', { rows: limits.rows })
    yield readingOf(row, places, facts, met)
  }
  if (read === 0) throw new SheetRefusal('roll.fileNoRows')
}

function readingOf(
  { number, cells }: SheetRow,
  places: Layout['places'],
  facts: LineFacts,
  met: Map<string, number>,
): RowReading {
  const cell = (column: Column) => cells[places.get(column) ?? -1]
  const who = textOf(`${textOf(cell('surname'))} ${textOf(cell('givenName'))}`).slice(0, 120)
  const reading = readLine(cell, facts)
  if ('problems' in reading) return { row: number, who, line: null, doubts: [], problems: reading.problems }
  const { line, doubts } = reading
  const first = met.get(line.iin)
  if (first === undefined) {
    met.set(line.iin, number)
    return { row: number, who, line, doubts, problems: [] }
  }
  const problem: Problem = { fault: 'iin.repeated', column: 'iin', params: { row: first } }
  return { row: number, who, line: null, doubts: [], problems: [problem] }
}

import { SaxesParser } from 'saxes'
import { type Archive, openArchive, unpack } from './archive'
import type { Cell, SheetRow } from './cells'
import { limits, SheetRefusal } from './refusal'

const SHARED_LIMIT = 100 * 1024 * 1024
/** A cell holds at most 32,767 characters; much more without a tag is a text made to fill the memory. */
const QUIET_LIMIT = 1024 * 1024
const LAST_ROW = 1_048_576

/**
 * The rows of a workbook's first visible sheet as they unpack. Own code and not read-excel-file, because that drops formula
 * cells silently and holds the whole sheet in memory (docs/decisions/061). Throws `SheetRefusal` at the first formula, naming
 * its cell: what stands in a roll must be written there, not worked out from another file.
 */
export async function* workbookRows(bytes: Uint8Array): AsyncGenerator<SheetRow> {
  const archive = openArchive(bytes)
  const { sheet, shared } = await layoutOf(archive)
  const strings = shared ? await sharedStrings(archive, shared) : []
  const rows: SheetRow[] = []
  for await (const _ of parsed(archive, sheet, sheetParser(strings, rows))) yield* rows.splice(0)
}

/** Which parts hold the first visible sheet and the shared texts, by the workbook's own list. */
async function layoutOf(archive: Archive): Promise<{ sheet: string; shared: string | null }> {
  if (!archive.parts.has('xl/workbook.xml')) throw new SheetRefusal('roll.fileNotTable')
  const targets = new Map<string, string>()
  let shared: string | null = null
  await eachTag(archive, 'xl/_rels/workbook.xml.rels', 'Relationship', ({ Id = '', Type = '', Target = '' }) => {
    const part = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
    targets.set(Id, part)
    if (Type.endsWith('/sharedStrings')) shared = part
  })
  let first: string | undefined
  await eachTag(archive, 'xl/workbook.xml', 'sheet', (sheet) => {
    if (!sheet.state || sheet.state === 'visible') first ??= sheet['r:id']
  })
  const sheet = first && targets.get(first)
  if (!sheet) throw new SheetRefusal('roll.fileBroken')
  return { sheet, shared }
}

async function eachTag(archive: Archive, part: string, name: string, meet: (values: Record<string, string>) => void) {
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => {
    if (localName(tag.name) === name) meet(tag.attributes)
  })
  await finish(parsed(archive, part, parser))
}

async function sharedStrings(archive: Archive, part: string): Promise<string[]> {
  const strings: string[] = []
  let size = 0
  let text = ''
  const parser = nestedParser({
    open: (name) => {
      if (name === 'si') text = ''
    },
    text: (piece) => {
      text += piece
    },
    close: (name) => {
      if (name !== 'si') return
      size += text.length
      if (size > SHARED_LIMIT) throw new SheetRefusal('roll.fileInflated')
      strings.push(text)
    },
  })
  await finish(parsed(archive, part, parser))
  return strings
}

function sheetParser(strings: readonly string[], rows: SheetRow[]) {
  let cells: Cell[] = []
  let number = 0
  let cell = { ref: '', type: '', text: '' }
  return nestedParser({
    open: (name, { r, t = 'n' }) => {
      if (name === 'f') throw new SheetRefusal('roll.fileFormula', { cell: cell.ref })
      if (name === 'c') cell = { ref: r ?? `${lettersOf(cells.length)}${number}`, type: t, text: '' }
      if (name !== 'row') return
      const next = Number(r ?? number + 1)
      if (!Number.isInteger(next) || next <= number || next > LAST_ROW) throw new SheetRefusal('roll.fileBroken')
      number = next
      cells = []
    },
    text: (piece) => {
      cell.text += piece
    },
    close: (name) => {
      if (name === 'row') rows.push({ number, cells: Array.from(cells, (one) => one ?? '') })
      if (name !== 'c') return
      const column = columnOf(cell.ref)
      if (column >= 0 && column < limits.columns) cells[column] = cellOf(cell.type, cell.text, strings)
    },
  })
}

type Nested = {
  open: (name: string, attributes: Record<string, string>) => void
  text: (piece: string) => void
  close: (name: string) => void
}

/** Tells of tags by their name without prefix, and of text only where a value stands: in `v` and `t`, not in a phonetic run. */
function nestedParser(told: Nested) {
  const inside: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => {
    const name = localName(tag.name)
    inside.push(name)
    told.open(name, tag.attributes)
  })
  parser.on('text', (piece) => {
    const at = inside.at(-1)
    if (at === 'v' || (at === 't' && !inside.includes('rPh'))) told.text(piece)
  })
  parser.on('closetag', () => told.close(inside.pop() ?? ''))
  return parser
}

/**
 * Feeds a part of the archive to `parser`, pausing after each piece. Malformed XML is a `SheetRefusal`; so is an entity that the
 * document defines itself, which saxes does not know: none can explode.
 */
async function* parsed(archive: Archive, part: string, parser: SaxesParser): AsyncGenerator<void> {
  const guarded = (step: () => void) => {
    try {
      step()
    } catch (error) {
      throw error instanceof SheetRefusal ? error : new SheetRefusal('roll.fileBroken')
    }
  }
  let quiet = 0
  for await (const text of unpack(archive, part)) {
    quiet = text.includes('<') ? 0 : quiet + text.length
    if (quiet > QUIET_LIMIT) throw new SheetRefusal('roll.fileInflated')
    guarded(() => parser.write(text))
    yield
  }
  guarded(() => parser.close())
}

async function finish(steps: AsyncGenerator<void>) {
  for await (const _ of steps);
}

function cellOf(type: string, text: string, strings: readonly string[]): Cell {
  if (type === 's') return strings[Number(text)] ?? ''
  if (type !== 'n' || text.trim() === '') return text
  const value = Number(text)
  return Number.isNaN(value) ? text : value
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** `C17` → 2. */
function columnOf(ref: string): number {
  let column = 0
  for (const letter of ref.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** 2 → `C`. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${lettersOf(Math.floor(column / 26) - 1)}${last}`
}

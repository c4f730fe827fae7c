import type { SheetRow } from './cells'
import { limits, SheetRefusal } from './refusal'
import { type Encoding, encodingOf, textRows } from './text-table'
import { workbookRows } from './workbook'

export type Table = { readonly format: 'xlsx' | Encoding; readonly rows: AsyncGenerator<SheetRow> }

/** What an Excel of before 2007 and a workbook with a password begin with. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const MARKUP = /^\s*<(\?xml|!doctype|html|table|meta)/i

/** A file as a table, by what is in it; its name says nothing. Throws `SheetRefusal` when it is none or too large. */
export function openTable(bytes: Uint8Array): Table {
  if (bytes.length === 0) throw new SheetRefusal('roll.fileEmpty')
  if (bytes.length > limits.bytes)
    throw new SheetRefusal('roll.fileTooLarge', { megabytes: limits.bytes / 1024 / 1024 })
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte)
  if (begins(COMPOUND)) throw new SheetRefusal('roll.fileOldExcel')
  if (begins(ZIP)) return { format: 'xlsx', rows: workbookRows(bytes) }
  const encoding = encodingOf(bytes)
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 4096))
  if (isBinary(start) || MARKUP.test(start)) throw new SheetRefusal('roll.fileNotTable')
  return { format: encoding, rows: textRows(bytes, encoding) }
}

/** Programs, pictures and archives hold a zero byte within their first few; a table never does. */
function isBinary(start: string): boolean {
  return start.includes('\0') || start.startsWith('%PDF')
}

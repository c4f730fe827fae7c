import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { SheetRow } from './cells'
import { SheetRefusal } from './refusal'

const CHUNK = 64 * 1024
const LONGEST_ROW = 64 * 1024

/** How a text file is written. Windows-1251 lacks ә ғ қ ң ө ұ ү һ, so whoever reads it should be told. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251'

/** The encoding a byte order mark names; else UTF-8 when every byte fits it, else what Excel writes on a Russian Windows. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (const chunk of chunksOf(bytes)) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'windows-1251'
  }
}

/** The separator that stands most often in one of the first lines outside quotes; `sep=;` on the first says it outright. */
export function separatorOf(start: string): string {
  const lines = start.split(/[\r\n]+/, 20)
  const said = /^sep=(.)$/i.exec(lines[0] ?? '')?.[1]
  if (said) return said
  const most = (mark: string) => Math.max(...lines.map((line) => line.replace(/"[^"]*"/g, '').split(mark).length))
  const counted = [';', ',', '\t', '|'].map((mark) => ({ mark, count: most(mark) }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark
}

/** The rows of a CSV file as it is parsed; empty lines are passed over. Throws `SheetRefusal` at a quote out of place. */
export async function* textRows(bytes: Uint8Array, encoding: Encoding): AsyncGenerator<SheetRow> {
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, CHUNK)).trimStart()
  const parser = parse({
    delimiter: separatorOf(start),
    from_line: /^sep=.[\r\n]/i.test(start) ? 2 : 1,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  })
  const text = Readable.from(decoded(bytes, encoding))
  text.on('error', (error) => parser.destroy(error)).pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
      yield { number: info.lines, cells: record }
  } catch (error) {
    if (error instanceof CsvError) throw new SheetRefusal('roll.fileQuote', { line: Number(error.lines ?? 0) })
    throw error
  } finally {
    text.destroy()
  }
}

function* decoded(bytes: Uint8Array, encoding: Encoding) {
  const decoder = new TextDecoder(encoding)
  for (const chunk of chunksOf(bytes)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function* chunksOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
}

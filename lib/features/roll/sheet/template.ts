import writeXlsxFile from 'write-excel-file/node'
import { columns, headers } from './columns'

/** An empty workbook with the headers of a roll. Its cells are text, so that Excel keeps the zeros an IIN begins with. */
export async function templateOf(language: 'kk' | 'ru'): Promise<Uint8Array<ArrayBuffer>> {
  const asked = columns.filter((column) => column !== 'sex')
  const header = asked.map((column) => ({ value: headers[column][language][0] ?? '', fontWeight: 'bold' as const }))
  const empty = Array.from({ length: 500 }, () => asked.map(() => ({ type: String, format: '@', value: '' })))
  const widths = asked.map((column) => ({ width: column === 'iin' || column === 'settlement' ? 20 : 16 }))
  const file = await writeXlsxFile([header, ...empty], { columns: widths, stickyRowsCount: 1 }).toBuffer()
  return new Uint8Array(file)
}

export type Cell = string | number | null

const needsQuotes = /[";\r\n]/

/** A text that a spreadsheet would take for a formula gets an apostrophe before it: names come from people. */
function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as offices here open it with a double click: UTF-8 with its mark, semicolons, CRLF. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(written).join(';')}\r\n`).join('')}`

/** The table as a download. Personal pages give it, so nobody keeps it. `name` is plain ASCII. */
export const csvFile = (name: string, rows: readonly (readonly Cell[])[]): Response =>
  new Response(csvOf(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'private, no-store',
    },
  })

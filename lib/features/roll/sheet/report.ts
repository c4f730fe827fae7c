/** Spreadsheets take a cell that begins with one of these for a formula; a name from a foreign file must not become one. */
const FORMULA = /^[=+\-@\t\r]/

/** One line of a CSV that Excel opens as a table: semicolons, everything in quotes. */
export function reportLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => quoted(String(cell))).join(';')}\r\n`
}

function quoted(text: string): string {
  const tame = FORMULA.test(text) ? `'${text}` : text
  return `"${tame.replaceAll('"', '""')}"`
}

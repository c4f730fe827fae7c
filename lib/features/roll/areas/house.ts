/** A house number for comparing, and the number it begins with: «12 А» → `12а`, 12; «б/н» has none. */
export type House = { readonly key: string; readonly number: number | null }

const latin = 'abcehkmoptxy'
const cyrillic = 'авсенкмортху'

/** Reads a house number; null when none is given. Spaces, case, dots, «үй», «д.», «№» and Latin look-alikes make no difference; `12-1` is `12/1`. */
export function readHouse(text: string | null): House | null {
  const key = (text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"'“”№#]/g, '')
    .replace(/[‐-―−\\-]/g, '/')
    .replace(/[\s.,]+/g, '')
    .replace(/^(?:үй|дом|д)(?!\p{L})|\/?үй$/gu, '')
    .replace(/корпус|корп/g, 'к')
    .replace(/[abcehkmoptxy]/g, (letter) => cyrillic[latin.indexOf(letter)] ?? letter)
    .replace(/^(\d+)\/(?=\p{L})/u, '$1')
    .replace(/^0+(?=\d)/, '')
  if (!key) return null
  const digits = /^\d{1,6}(?!\d)/.exec(key)?.[0]
  return { key, number: digits ? Number(digits) : null }
}

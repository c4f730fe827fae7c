import { type Cell, textOf } from './cells'
import { SheetRefusal } from './refusal'

/** What a roll's file holds of each member. `sex` is not asked for; where a file has it, it is checked against the IIN. */
export const columns = [
  'iin',
  'surname',
  'givenName',
  'patronymic',
  'birthDate',
  'settlement',
  'street',
  'house',
  'flat',
  'phone',
  'sex',
] as const
export type Column = (typeof columns)[number]

/** Without these a row says neither who nor where. */
export const required: readonly Column[] = ['iin', 'surname', 'givenName', 'birthDate', 'settlement']

/** Headers as offices write them, without case, spaces and punctuation. The first of each language stands in the template. */
export const headers: Record<Column, { kk: readonly string[]; ru: readonly string[] }> = {
  iin: { kk: ['ЖСН', 'жеке сәйкестендіру нөмірі'], ru: ['ИИН', 'индивидуальный идентификационный номер', 'IIN'] },
  surname: { kk: ['Тегі', 'фамилиясы'], ru: ['Фамилия'] },
  givenName: { kk: ['Аты', 'есімі'], ru: ['Имя'] },
  patronymic: { kk: ['Әкесінің аты', 'әкесінің аты (бар болса)'], ru: ['Отчество', 'отчество (при наличии)'] },
  birthDate: { kk: ['Туған күні', 'туған жылы айы күні', 'туылған күні'], ru: ['Дата рождения', 'день рождения'] },
  settlement: {
    kk: ['Елді мекен', 'елді мекені', 'ауыл', 'ауылы'],
    ru: ['Населённый пункт', 'село', 'нас пункт'],
  },
  street: { kk: ['Көше', 'көшесі'], ru: ['Улица'] },
  house: { kk: ['Үй', 'үйі', 'үй нөмірі', 'үй №'], ru: ['Дом', 'номер дома', '№ дома'] },
  flat: { kk: ['Пәтер', 'пәтері', 'пәтер нөмірі', 'пәтер №'], ru: ['Квартира', 'кв', 'номер квартиры', '№ квартиры'] },
  phone: { kk: ['Телефон', 'телефоны', 'телефон нөмірі'], ru: ['Телефон', 'номер телефона', 'тел'] },
  sex: { kk: ['Жынысы'], ru: ['Пол'] },
}

const plain = (header: string) =>
  header
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\d]/gu, '')

const known = new Map<string, Column>(
  columns.flatMap((column) => [...headers[column].kk, ...headers[column].ru].map((header) => [plain(header), column])),
)

/** Of headers nobody asked for a few are enough to show what was not read. */
const UNREAD_SHOWN = 20
const HEADER_SHOWN = 60

/** Which cell of a row holds what, and the headers nobody asked for. */
export type Layout = { readonly places: ReadonlyMap<Column, number>; readonly unread: readonly string[] }

/** Whether a row is the header at all, and not a title above it: at least two of its cells are known. */
export function isHeader(cells: readonly Cell[]): boolean {
  return cells.filter((cell) => known.has(plain(textOf(cell)))).length >= 2
}

/** The layout a header row gives, in any order and either language. Throws `SheetRefusal` at a column that is missing or double. */
export function layoutOf(cells: readonly Cell[]): Layout {
  const places = new Map<Column, number>()
  const unread: string[] = []
  cells.forEach((cell, place) => {
    const header = textOf(cell)
    const column = known.get(plain(header))
    if (column === undefined) {
      if (header && unread.length < UNREAD_SHOWN) unread.push(header.slice(0, HEADER_SHOWN))
    } else if (places.has(column))
      throw new SheetRefusal('roll.fileColumnTwice', { column: header.slice(0, HEADER_SHOWN) })
    else places.set(column, place)
  })
  const missing = required.filter((column) => !places.has(column))
  if (missing.length > 0) throw missingColumns(missing)
  return { places, unread }
}

/** Names the columns in both languages, because the file may be in either whatever the page is in. */
export function missingColumns(missing: readonly Column[] = required): SheetRefusal {
  const names = missing.map((column) => `«${headers[column].kk[0]} / ${headers[column].ru[0]}»`)
  return new SheetRefusal('roll.fileColumnMissing', { count: missing.length, columns: names.join(', ') })
}

import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { civilDate } from '@/lib/statute/civil-date'
import { headers } from './columns'
import { openRoll, type RowReading } from './reading'
import { SheetRefusal } from './refusal'
import { settlementFinder } from './settlements'

const OKRUG = '595030000'
const places = [
  { kato: '595030100', names: ['Бескөл ауылы', 'село Бесколь'] },
  { kato: '595030200', names: ['Қызыл жар ауылы', 'село Кызылжар'] },
]
const facts = { today: civilDate('2026-07-17'), okrugId: OKRUG, settlementOf: settlementFinder(places) }

const HEADER = 'ЖСН,Тегі,Аты,Әкесінің аты,Туған күні,Елді мекен,Көше,Үй,Пәтер,Телефон'
const ROW = '900101300007,Ахметов,Серік,Болатұлы,01.01.1990,Бескөл,Абай,12,3,8 701 123-45-67'
const bytes = (text: string) => new TextEncoder().encode(text)

async function read(file: Uint8Array) {
  const roll = await openRoll(file, facts)
  const rows: RowReading[] = []
  for await (const row of roll.rows) rows.push(row)
  return { ...roll, rows }
}
const csv = (...lines: string[]) => read(bytes(lines.join('\n')))
const refusal = async (file: Uint8Array) => {
  const error = await read(file).then(
    () => null,
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(SheetRefusal)
  return { code: error.code, ...error.params }
}

const member = {
  iin: '900101300007',
  surname: 'Ахметов',
  givenName: 'Серік',
  patronymic: 'Болатұлы',
  birthDate: '1990-01-01',
  settlementId: '595030100',
  street: 'Абай',
  house: '12',
  flat: '3',
  phone: '+77011234567',
}

describe('a CSV file', () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  test.each([
    ['commas', bytes(`${HEADER}\n${ROW}\n`), 'utf-8'],
    ['semicolons', bytes(`${HEADER}\n${ROW}\n`.replaceAll(',', ';')), 'utf-8'],
    ['tabs', bytes(`${HEADER}\n${ROW}`.replaceAll(',', '\t')), 'utf-8'],
    ['Excel’s own hint', bytes(`sep=;\r\n${HEADER}\r\n${ROW}\r\n`.replaceAll(',', ';')), 'utf-8'],
    ['Windows line ends and a byte order mark', bytes(`\ufeff${HEADER}\r\n${ROW}\r\n`), 'utf-8'],
    ['old Macintosh line ends', bytes(`${HEADER}\r${ROW}\r`), 'utf-8'],
    ['quotes', bytes(`${HEADER}\n${ROW.replace('Абай', '"Абай"')}\n`), 'utf-8'],
    ['empty lines', bytes(`\n\n${HEADER}\n\n${ROW}\n,,,,,,,,,\n\n`), 'utf-8'],
    ['a title above', bytes(`Бескөл ауылдық округі\nҚоғамдастық мүшелері,2026\n${HEADER}\n${ROW}`), 'utf-8'],
    ['UTF-16', utf16(`${HEADER}\n${ROW}`.replaceAll(',', '\t')), 'utf-16le'],
  ])('with %s', async (_, file, format) => {
    const roll = await read(file)
    expect(roll.format).toBe(format)
    expect(roll.rows.map(({ line }) => line)).toEqual([member])
  })

  test('keeps separators and line breaks within quotes, and says the line', async () => {
    const { rows } = await csv(HEADER, ROW.replace('Абай', '"Абай, ""жаңа""\nкөше"'), ROW.replace('Серік', ''))
    expect(rows[0]?.line?.street).toBe('Абай, "жаңа" көше')
    expect(rows[1]).toMatchObject({ row: 4, who: 'Ахметов', line: null })
  })

  test('in Russian, in another order, with columns of its own', async () => {
    const roll = await csv(
      'Дата рождения;№;Имя;ФАМИЛИЯ;иин;Населенный  пункт;Национальность',
      '1990-01-01;1;Серик;Ахметов;900101300007;с. Бесколь;х',
    )
    expect(roll.unread).toEqual(['№', 'Национальность'])
    expect(roll.rows[0]?.line).toMatchObject({
      surname: 'Ахметов',
      settlementId: '595030100',
      patronymic: null,
      street: null,
    })
  })

  test('without control characters, which no database takes', async () => {
    const far = Array.from({ length: 100 }, () => ROW)
    const { rows } = await csv(HEADER, ROW.replace('Абай', 'Аб\u000bай'), ...far, ROW.replace('Серік', 'Се\u0000рік'))
    expect(rows[0]?.line?.street).toBe('Аб ай')
    expect(rows.at(-1)).toMatchObject({ who: 'Ахметов Се рік' })
  })

  test('in Windows-1251, which Excel still writes', async () => {
    const letters = new Map(
      Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1251').decode(Uint8Array.of(byte)), byte]),
    )
    const text = 'ИИН;Фамилия;Имя;Дата рождения;Село\n900101300007;Ахметов;Серик;01.01.1990;Бесколь'
    const roll = await read(Uint8Array.from(text, (letter) => letters.get(letter) ?? 63))
    expect(roll.format).toBe('windows-1251')
    expect(roll.rows[0]?.line?.surname).toBe('Ахметов')
  })

  test.each([
    ['nothing', '', 'roll.fileEmpty', {}],
    ['only a header', HEADER, 'roll.fileNoRows', {}],
    ['only empty lines', '\n\n', 'roll.fileEmpty', {}],
    ['other columns', 'a,b\n1,2', 'roll.fileColumnMissing', { count: 5 }],
    [
      'a column missing',
      `${HEADER.replace('ЖСН', 'Нөмірі')}\n${ROW}`,
      'roll.fileColumnMissing',
      { columns: '«ЖСН / ИИН»' },
    ],
    ['a column twice', `${HEADER},ИИН\n${ROW},1`, 'roll.fileColumnTwice', { column: 'ИИН' }],
    ['a quote out of place', `${HEADER}\n${ROW.replace('Абай', 'А"бай')}`, 'roll.fileQuote', { line: 2 }],
    ['a quote that never ends', `${HEADER}\n"${ROW}${`\n${ROW}`.repeat(2000)}`, 'roll.fileQuote', {}],
  ])('with %s is refused', async (_, text, code, params) => {
    expect(await refusal(bytes(text))).toMatchObject({ code, ...params })
  })
})

describe('a disguised file', () => {
  test.each([
    ['a program', [0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00], 'roll.fileNotTable'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], 'roll.fileNotTable'],
    ['a PDF', [...Buffer.from('%PDF-1.7\n')], 'roll.fileNotTable'],
    ['a web page that Excel would open', [...Buffer.from('<html><table>')], 'roll.fileNotTable'],
    ['an old Excel', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'roll.fileOldExcel'],
    ['a broken zip', [0x50, 0x4b, 0x03, 0x04, 1, 2, 3], 'roll.fileBroken'],
  ])('%s is refused', async (_, start, code) => expect(await refusal(Uint8Array.from(start))).toEqual({ code }))

  test('a zip of something else is refused', async () => {
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toEqual({ code: 'roll.fileNotTable' })
  })
})

describe('a workbook', () => {
  const names = Object.values(headers)
    .slice(0, 10)
    .map(({ kk }) => ({ value: kk[0] }))
  const cells = [
    '900101300007',
    'Ахметов',
    'Серік',
    'Болатұлы',
    new Date('1990-01-01'),
    'Бескөл ауылы',
    'Абай',
    12,
    3,
    87011234567,
  ]
  const typed = (values: unknown[]) =>
    values.map((value) => (value instanceof Date ? { value, type: Date, format: 'dd.mm.yyyy' } : { value }))
  const workbook = async (...rows: unknown[][]) =>
    new Uint8Array(await await writeXlsxFile([names, ...rows.map(typed)] as never, {}).toBuffer())

  test('gives texts, numbers and dates', async () => {
    const roll = await read(await workbook(cells))
    expect(roll.format).toBe('xlsx')
    expect(roll.rows).toMatchObject([{ row: 2, line: member }])
  })

  test('gives back the zeros Excel took from an IIN typed as a number', async () => {
    const { rows } = await read(await workbook([10_101_550_018, 'Ким', 'Анна', null, new Date('2001-01-01'), 'Бескөл']))
    expect(rows[0]?.problems.map(({ fault }) => fault)).not.toContain('iin.digits')
  })

  /** A workbook of which only what matters here is written. */
  const handmade = (sheet: string, extra: Record<string, Uint8Array> = {}) =>
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="h" state="hidden" r:id="r0"/><sheet name="a" r:id="r1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
      ...extra,
    })
  const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
  const headerRow = `<row r="1">${['ЖСН', 'Тегі', 'Аты', 'Туған күні', 'Ауыл'].map((one, at) => text(`${'ABCDE'[at]}1`, one)).join('')}</row>`

  test('is read from its first visible sheet, gaps and prefixes and all', async () => {
    const row = `<row r="17">${text('A17', '900101300007')}${text('B17', 'Ахметов')}<x:c r="C17" t="inlineStr"><x:is><x:t>Се</x:t><x:rPh><x:t>x</x:t></x:rPh><x:t>рік</x:t></x:is></x:c><c r="D17"><v>3.2874E4</v></c>${text('E17', 'Бескөл')}</row>`
    const { rows } = await read(handmade(headerRow + row))
    expect(rows).toMatchObject([{ row: 17, line: { givenName: 'Серік', birthDate: '1990-01-01' } }])
  })

  test('with a formula is refused, and the cell is named', async () => {
    const row = `<row r="17">${text('A17', '900101300007')}<c r="C17"><f>A1&amp;B1</f><v>0</v></c></row>`
    expect(await refusal(handmade(headerRow + row))).toEqual({ code: 'roll.fileFormula', cell: 'C17' })
  })

  test.each([
    ['malformed XML', '<row r="1"><c></row>'],
    ['half a letter', '<row r="1"><c r="A1" t="str"><v>&#xD800;</v></c></row>'],
    ['an entity of its own', '<row r="1"><c r="A1" t="str"><v>&boom;</v></c></row>'],
    ['an unfinished sheet', '<row r="1">'],
    ['a row twice', '<row r="2"></row><row r="2"></row>'],
    ['a row out of order', '<row r="2"></row><row r="1"></row>'],
    ['a row beyond the last', '<row r="1048577"></row>'],
    ['a row that is none', '<row r="x"></row>'],
  ])('with %s is refused', async (_, sheet) =>
    expect(await refusal(handmade(sheet))).toEqual({ code: 'roll.fileBroken' }),
  )

  test('cut short is refused', async () => {
    const whole = handmade(headerRow)
    expect(await refusal(whole.slice(0, whole.length - 30))).toEqual({ code: 'roll.fileBroken' })
  })

  test('that unpacks to one endless text is refused', async () => {
    const sheet = headerRow + text('A2', ' '.repeat(4 * 1024 * 1024))
    expect(handmade(sheet).length).toBeLessThan(8 * 1024)
    expect(await refusal(handmade(sheet))).toEqual({ code: 'roll.fileInflated' })
  })
})

describe('rows', () => {
  const faults = async (row: string) => (await csv(HEADER, row)).rows.flatMap(({ problems }) => problems)
  test.each([
    ['an empty IIN', ROW.replace('900101300007', ''), { fault: 'missing', column: 'iin' }],
    ['a short IIN', ROW.replace('900101300007', '90010130000'), { fault: 'iin.digits', column: 'iin' }],
    ['a wrong check digit', ROW.replace('900101300007', '900101300008'), { fault: 'iin.check', column: 'iin' }],
    ['another birth date', ROW.replace('01.01.1990', '02.01.1990'), { fault: 'iin.birthDate', column: 'iin' }],
    ['no birth date', ROW.replace('01.01.1990', ''), { fault: 'missing', column: 'birthDate' }],
    ['an impossible date', ROW.replace('01.01.1990', '31.02.1990'), { fault: 'date', column: 'birthDate' }],
    ['a year of two digits', ROW.replace('01.01.1990', '01.01.90'), { fault: 'date', column: 'birthDate' }],
    ['a birth to come', ROW.replace('01.01.1990', '18.07.2026'), { fault: 'future', column: 'birthDate' }],
    ['no surname', ROW.replace('Ахметов', ' '), { fault: 'missing', column: 'surname' }],
    ['letters lost on the way', ROW.replace('Серік', 'Сер?к'), { fault: 'letters', column: 'givenName' }],
    ['no settlement', ROW.replace('Бескөл', ''), { fault: 'missing', column: 'settlement' }],
    [
      'another okrug’s settlement',
      ROW.replace('Бескөл', 'Асаново'),
      { fault: 'settlement', column: 'settlement', params: { name: 'Асаново' } },
    ],
    ['a phone that is none', ROW.replace('8 701 123-45-67', 'жоқ'), { fault: 'phone', column: 'phone' }],
    [
      'a street without end',
      ROW.replace('Абай', 'а'.repeat(121)),
      { fault: 'tooLong', column: 'street', params: { longest: 120 } },
    ],
  ])('%s', async (_, row, problem) => expect(await faults(row)).toContainEqual(problem))

  test('carry every problem at once, and no IIN', async () => {
    const problems = await faults('900101300008,,1,,x,y')
    expect(problems).toHaveLength(5)
    expect(JSON.stringify(problems)).not.toMatch(/\d{6}/)
  })

  test('that repeat an IIN name the first', async () => {
    const { rows } = await csv(HEADER, ROW, ROW.replace('Серік', 'Берік'))
    expect(rows[1]).toMatchObject({ row: 3, line: null, problems: [{ fault: 'iin.repeated', params: { row: 2 } }] })
  })

  test('whose sex disagrees: a wrong row by the file’s own column, a doubt by the patronymic', async () => {
    const { rows } = await csv(
      `${HEADER},Жынысы`,
      `${ROW},әйел`,
      `${ROW.replace('Болатұлы', 'Болатқызы')},ер`,
      `${ROW},?`,
    )
    expect(rows.map(({ problems, doubts }) => [problems[0]?.fault, doubts[0]?.fault])).toEqual([
      ['iin.sex', undefined],
      [undefined, 'otherSex'],
      ['sex', undefined],
    ])
  })
})

test('a settlement is known by either name, its type or its code', () => {
  const of = settlementFinder(places)
  for (const name of ['Бескөл', 'бескөл ауылы', 'Бескөл а.', 'с.Бесколь', 'село Бесколь', ' БЕСКОЛЬ ', '595030100'])
    expect(of(name)).toBe('595030100')
  expect(of('Қызыл жар')).toBe('595030200')
  expect(of('Бес')).toBeNull()
  expect(settlementFinder([...places, { kato: 'x', names: ['Бескөл кенті'] }])('Бескөл')).toBeNull()
})

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readClassifier } from './classifier'

const header = 'kato,kato_version,level,type_code,name_ru,name_kk'
const oblast = '590000000,NK RK 11-2025,oblast,0,Северо-Казахстанская область,Солтүстік Қазақстан облысы'
const district = '595000000,NK RK 11-2025,district,2,Кызылжарский район,Қызылжар ауданы'
const okrug = '595030000,NK RK 11-2025,sub_district,2,Бескольский с.о.,Бескөл а.о.'
const village = '595030100,NK RK 11-2025,settlement,2,с.Бесколь,Бескөл а.'
const sound = [header, oblast, district, okrug, village]
const read = (lines: string[], newline = '\n') => readClassifier(new TextEncoder().encode(lines.join(newline)))
const faultsOf = (...lines: string[]) => {
  const result = read(lines)
  return result.ok ? [] : result.faults.map(({ line, column, reason }) => [line, column, reason])
}

describe('a sound file', () => {
  const expected = read(sound)

  test('becomes units with kind, full names and ancestors', () => {
    expect(expected.ok && expected.units[2]).toEqual({
      kato: '595030000',
      version: 'NK RK 11-2025',
      level: 'subDistrict',
      kind: 'ruralOkrug',
      official: { kk: 'Бескөл а.о.', ru: 'Бескольский с.о.' },
      full: { kk: 'Бескөл ауылдық округі', ru: 'Бескольский сельский округ' },
      parentId: '595000000',
      oblastId: '590000000',
      districtId: '595000000',
    })
  })

  const quoted = sound.map((line) =>
    line
      .split(',')
      .map((field) => `"${field}"`)
      .join(','),
  )
  test.each([
    ['semicolons', sound.map((line) => line.replaceAll(',', ';')), '\n'],
    ['a byte order mark', [`\ufeff${header}`, ...sound.slice(1)], '\n'],
    ['CRLF', sound, '\r\n'],
    ['CR', sound, '\r'],
    ['quoted fields', quoted, '\r\n'],
    ['quoted fields after a byte order mark', [`\ufeff${quoted[0]}`, ...quoted.slice(1)], '\n'],
    ['blank lines', [header, '', oblast, district, '', okrug, village, '', ''], '\n'],
    ['another order of rows', [header, village, okrug, district, oblast], '\n'],
    [
      'another order of columns and one more',
      sound
        .map((line) => `${line},x`.split(',').reverse().join(','))
        .map((line, n) => (n ? line : line.replace('x', 'note'))),
      '\n',
    ],
  ])('reads the same with %s', (_, lines, newline) => expect(read(lines, newline)).toEqual(expected))

  test('keeps quotation marks, separators and line breaks of a quoted name', () => {
    const file = read([...sound, '595030200,v,settlement,2,"зимовка ""Басбулак"" 1,2","Басбұлақ\n1,2 қыстауы"'])
    expect(file.ok && file.units[4]?.full).toEqual({ ru: 'зимовка «Басбулак» 1,2', kk: 'Басбұлақ 1,2 қыстауы' })
  })
})

describe('a bad file is refused whole, with line, column and reason', () => {
  test.each([
    ['a short code', okrug.replace('595030000', '59503000'), 'kato', 'badCode'],
    ['a code of other characters', okrug.replace('595030000', '59503000О'), 'kato', 'badCode'],
    ['a code that a spreadsheet made a number', okrug.replace('595030000', '5.9503E+08'), 'kato', 'badCode'],
    ['an unknown level', okrug.replace('sub_district', 'okrug'), 'level', 'unknownLevel'],
    ['a level that its code contradicts', okrug.replace('sub_district', 'settlement'), 'level', 'levelOfCode'],
    ['no Russian name', okrug.replace('Бескольский с.о.', ' '), 'name_ru', 'missingName'],
    ['no Kazakh name', okrug.replace('Бескөл а.о.', '—'), 'name_kk', 'missingName'],
    ['a name without end', okrug.replace('Бескөл', 'Б'.repeat(201)), 'name_kk', 'longName'],
    ['a replaced character', okrug.replace('Бескөл', 'Беск\ufffdл'), 'name_kk', 'badCharacter'],
    ['no version', okrug.replace('NK RK 11-2025', ''), 'kato_version', 'missingVersion'],
    ['a strange type', okrug.replace(',2,', ',село,'), 'type_code', 'badTypeCode'],
    ['a field too many', `${okrug},`, null, 'fieldCount'],
    ['a field too few', okrug.replace(',2,', ','), null, 'fieldCount'],
    ['a stray quotation mark', okrug.replace('Бескольский', 'Бес"кольский'), 'name_ru', 'strayQuote'],
    ['two stray quotation marks', okrug.replace('Бескольский', 'Бес"коль"ский'), 'name_ru', 'strayQuote'],
    ['a mark after a quotation', okrug.replace('Бескольский с.о.', '"Бескольский" с.о.'), 'name_ru', 'strayQuote'],
    ['a quotation that never ends', okrug.replace('Бескольский', '"Бескольский'), 'name_ru', 'unclosedQuote'],
    ['no oblast in the file', okrug.replace('595030000', '615030000'), 'kato', 'noOblast'],
  ])('%s', (_, row, column, reason) => {
    expect(faultsOf(header, oblast, district, row, village)).toEqual([[4, column, reason]])
  })

  test('faults on both sides of a stray quotation mark, and before one that never ends', () => {
    const stray = '595030200,v,settlement,2,с."Бесколь",Бескөл а.'
    const [x, y, z] = ['x', 'y', 'z'].map((code) => `${code},v,settlement,2,а,б`) as [string, string, string]
    expect(faultsOf(header, oblast, x, stray, y, stray, z)).toEqual([
      [3, 'kato', 'badCode'],
      [4, 'name_ru', 'strayQuote'],
      [5, 'kato', 'badCode'],
      [6, 'name_ru', 'strayQuote'],
      [7, 'kato', 'badCode'],
    ])
    expect(faultsOf(header, oblast, x, stray, '595030300,v,settlement,2,"с.Бесколь,Бескөл а.')).toEqual([
      [3, 'kato', 'badCode'],
      [4, 'name_ru', 'strayQuote'],
      [5, 'name_ru', 'unclosedQuote'],
    ])
  })

  test('a code twice, naming the first line', () => {
    const result = read([...sound, okrug])
    expect(result).toEqual({
      ok: false,
      total: 1,
      faults: [{ line: 6, column: 'kato', reason: 'duplicateCode', params: { value: '595030000', first: 4 } }],
    })
  })

  test('lines are those of the file, blank and broken ones counted', () => {
    const broken = '595030200,v,settlement,2,"с.\nБесколь",Бескөл а.'
    expect(faultsOf(header, '', oblast, broken, '', okrug.replace('595', '5x5'))).toEqual([[7, 'kato', 'badCode']])
  })

  test('a missing or repeated column', () => {
    const lines = sound.map((line) => line.split(',').slice(0, 5).join(','))
    expect(faultsOf(...lines)).toEqual([[1, 'name_kk', 'missingColumn']])
    expect(faultsOf(`${header},level`, `${oblast},oblast`)).toEqual([[1, 'level', 'repeatedColumn']])
  })

  test('an empty file, a header alone, a file far too large', () => {
    expect(faultsOf('')).toEqual([[1, null, 'emptyFile']])
    expect(faultsOf(header)).toEqual([[1, null, 'emptyFile']])
    const huge = readClassifier(new Uint8Array(33 * 1024 * 1024))
    expect(huge).toMatchObject({ ok: false, faults: [{ reason: 'tooLarge' }] })
  })

  test('another encoding, with the lines that show it', () => {
    const lines = sound.map((line) => new TextEncoder().encode(`${line}\n`))
    const cyrillic1251 = Uint8Array.of(0xc1, 0xe5, 0xf1, 0x0a)
    const bytes = Buffer.concat([...lines.slice(0, 3), cyrillic1251, ...lines.slice(3), cyrillic1251])
    const result = readClassifier(bytes)
    expect(result).toMatchObject({ ok: false, total: 2, faults: [{ line: 4, reason: 'notUtf8' }, { line: 7 }] })
    const utf16 = Buffer.from(`\ufeff${sound.join('\n')}`, 'utf16le')
    expect(readClassifier(utf16)).toMatchObject({ ok: false, total: 5 })
  })

  test('only the first hundred faults are kept, all are counted', () => {
    const result = read([header, oblast, ...Array.from({ length: 250 }, () => 'x,v,settlement,2,а,б')])
    expect(result).toMatchObject({ ok: false, total: 250 })
    expect(result.ok || result.faults).toHaveLength(100)
    expect(result.ok || result.faults.at(-1)).toMatchObject({ line: 102 })
  })
})

const whole = '../shared/data/kato.csv'
describe.skipIf(!existsSync(whole))(`the whole classifier (${whole})`, () => {
  const result = existsSync(whole) ? readClassifier(readFileSync(whole)) : null
  const units = result?.ok ? result.units : []
  const names = units.flatMap(({ kato, full }) => [`${kato} kk ${full.kk}`, `${kato} ru ${full.ru}`])

  test('has the units of the country, each in its place', () => {
    const count = (level: string) => units.filter((unit) => unit.level === level).length
    expect(['oblast', 'district', 'subDistrict', 'settlement'].map(count)).toEqual([20, 209, 2379, 12986])
    expect(units.filter((unit) => unit.level === 'subDistrict' && !unit.districtId)).toHaveLength(19)
    const levels = new Map(units.map((unit) => [unit.kato, unit.level]))
    const orphans = units.filter(
      ({ level, parentId }) => level === 'settlement' && levels.get(parentId ?? '') !== 'subDistrict',
    )
    expect(orphans).toHaveLength(78)
    expect(orphans.every(({ parentId }) => levels.get(parentId ?? '') === 'district')).toBe(true)
  })

  test('knows what each okrug is', () => {
    const okrugs = units.filter((unit) => unit.level === 'subDistrict')
    const kinds = Object.groupBy(okrugs, (unit) => unit.kind)
    expect(Object.fromEntries(Object.entries(kinds).map(([kind, list]) => [kind, list.length]))).toEqual({
      ruralOkrug: 2108,
      villageAdministration: 108,
      kentAdministration: 71,
      townAdministration: 32,
      town: 39,
      cityDistrict: 21,
    })
  })

  test('takes no settlement for an okrug', () => {
    const kinds = new Set(units.filter((unit) => unit.level === 'settlement').map((unit) => unit.kind))
    const places = [
      'town',
      'kent',
      'village',
      'cityDistrict',
      'station',
      'siding',
      'plot',
      'pasture',
      'farm',
      'locality',
    ]
    expect(kinds).toEqual(new Set(places))
  })

  test('leaves no abbreviation, no odd space and no letter of another alphabet', () => {
    const initials = /(?<!\p{L})\p{Lu}\./gu
    const abbreviated = names.filter((name) => /[./]/.test(name.replace(initials, '')))
    const alone = names.filter((name) => /(?<![\p{L}-])(?![аәеиоөуүұыіэюяви] )\p{Ll}(?![\p{L}-])/u.test(name.slice(13)))
    const odd = names.filter((name) => /\s\s|\s$|[\u00a0"A-Za-zЌќЎўЇїЈј]/u.test(name.slice(13)))
    expect({ abbreviated, alone, odd }).toEqual({ abbreviated: [], alone: [], odd: [] })
  })

  test('mixes up no languages', () => {
    const russian =
      /(?<![\p{L}-])(село|город|поселок|сельск\p{L}+|станция|участок|район|область|имени|отгон|хозяйство)(?!\p{L})/u
    const kazakh =
      /(?<!\p{L})(ауылы|ауылдық|округі|ауданы|облысы|кенті|қаласы|станциясы|учаскесі|атындағы|шаруа)(?!\p{L})/u
    const twice = /(ауылы|қаласы|кенті) (ауылы|қаласы|кенті)|(село|город|поселок) (село|город|поселок)/u
    expect(units.filter(({ full }) => russian.test(full.kk) || kazakh.test(full.ru))).toEqual([])
    expect(names.filter((name) => twice.test(name))).toEqual([])
  })
})

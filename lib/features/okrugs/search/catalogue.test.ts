import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readClassifier } from '../classifier/classifier'
import { catalogueOf } from './catalogue'
import { foldedWords, tellingWords } from './folding'

function catalogue(file: string) {
  const result = readClassifier(readFileSync(file))
  const units = result.ok ? result.units : []
  const names = new Map(units.map(({ kato, full }) => [kato, full]))
  const okrugs = units.filter(({ level }) => level === 'subDistrict')
  const index = catalogueOf(
    okrugs.map(({ kato, full, districtId, oblastId }) => ({
      kato,
      name: full,
      settlements: units.filter(({ parentId }) => parentId === kato).map((unit) => unit.full),
      area: [districtId, oblastId].flatMap((id) => names.get(id ?? '') ?? []),
    })),
  )
  return (query: string) =>
    index.find(query)?.map(({ kato, via }) => `${names.get(kato)?.kk}${via ? ` (${via.kk})` : ''}`) ?? null
}

test.each([
  ['Қызылжар ауданы', 'кызылжар ауданы'],
  ['Бескөл', 'бескол'],
  ['Бесколь', 'бескол'],
  ['Өскемен', 'оскемен'],
  ['Әйтеке би', 'аитеке би'],
  ['Зелёный Гай', 'зеленыи гаи'],
  ['Beskol', 'бескол'],
  ['Qyzyljar', 'кызылжар'],
  ['Kyzylzhar', 'кызылжар'],
  ['Shymkent', 'шымкент'],
  ['Aqsuat', 'аксуат'],
  ["Ust'-Talovka", 'уст таловка'],
])('%s is folded to %s', (text, folded) => expect(foldedWords(text).join(' ')).toBe(folded))

test('what a unit is tells none from another, unless nothing else was typed', () => {
  expect(tellingWords('Бескөл ауылдық округі')).toEqual(['бескол'])
  expect(tellingWords('сельский округ имени Сакена Сейфуллина')).toEqual(['сакена', 'сеифуллина'])
  expect(tellingWords('село')).toEqual(['село'])
})

describe('the demo’s okrugs', () => {
  const find = catalogue('prisma/seed/registry.csv')
  const beskol = 'Бескөл ауылдық округі'

  test.each([
    ['бескол', beskol],
    ['Бескөл', beskol],
    ['БЕСКОЛЬ', beskol],
    ['Бескольский', beskol],
    ['бескольский сельский округ', beskol],
    ['бескөл ауылдық округі', beskol],
    ['беск', beskol],
    ['безколь', beskol],
    ['бесокл', beskol],
    ['beskol', beskol],
    ['595030000', beskol],
    ['595030100', beskol],
    ['595 030', beskol],
    ['бесколь кызылжар', beskol],
    ['бесколь солтустик казакстан', beskol],
    ['кызылжар', 'Қызылжар ауылдық округі'],
    ['вагулинский', 'Вагулин ауылдық округі'],
    ['толмачевка', 'Асанов ауылдық округі (Толмачевка ауылы)'],
    ['приишимка', 'Қызылжар ауылдық округі (Приишимка ауылы)'],
  ])('«%s» finds %s first', (query, okrug) => expect(find(query)?.[0]).toBe(okrug))

  test.each(['хххх', 'бесколь алматы', '999999999'])('«%s» finds nothing', (query) => expect(find(query)).toEqual([]))

  test.each(['', ' ', '«»', '-'])('«%s» says nothing to go by', (query) => expect(find(query)).toBeNull())
})

const whole = '../shared/data/kato.csv'
describe.skipIf(!existsSync(whole))(`the whole country (${whole})`, () => {
  const find = existsSync(whole) ? catalogue(whole) : () => null

  test.each([
    ['бескол', 'Бескөл ауылдық округі'],
    ['кенгирбайби', 'Кеңгірбай би ауылдық округі'],
    ['сейфулина', 'Сакен Сейфуллин атындағы ауылдық округі'],
    ['узынагашский', 'Ұзынағаш ауылдық округі'],
    ['uzynagash', 'Ұзынағаш ауылдық округі'],
    ['жанакорган', 'Жаңақорған ауылдық округі'],
    ['айтеке би казалы', 'Әйтеке би кент әкімдігі'],
    ['мырзакент', 'Мырзакент кент әкімдігі'],
    ['район есиль астана', 'Есіл ауданы'],
  ])('«%s» finds %s among the first', (query, okrug) => expect(find(query)?.slice(0, 5)).toContain(okrug))

  test('namesakes all come, their own name before places of that name', () => {
    const names = find('Қызылжар') ?? []
    expect(names.filter((name) => name?.startsWith('Қызылжар')).length).toBeGreaterThan(5)
    expect(names.slice(0, 5).every((name) => name?.startsWith('Қызылжар'))).toBe(true)
  })
})

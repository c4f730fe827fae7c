import { expect, it } from 'vitest'
import { csvFile, csvOf } from './csv'

it('quotes what must be quoted, keeps Kazakh letters and numbers, leaves empty what is not known', () => {
  expect(
    csvOf([
      ['Атауы', 'n'],
      ['«Қызыл; жар» "2"\nа', 5],
      ['x', null],
    ]),
  ).toBe('\uFEFFАтауы;n\r\n"«Қызыл; жар» ""2""\nа";5\r\nx;\r\n')
})

it.each(['=1+1', '+7 700', '-1', '@SUM(A1)', '\tx'])('takes %j for text', (text) => {
  expect(csvOf([[text]])).toBe(`\uFEFF'${text}\r\n`)
})

it('keeps a negative number a number', () => expect(csvOf([[-1]])).toBe('\uFEFF-1\r\n'))

it('is a download that nobody keeps', () => {
  const { headers } = csvFile('okrugs-595000000', [])
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('content-disposition')).toBe('attachment; filename="okrugs-595000000.csv"')
  expect(headers.get('cache-control')).toBe('private, no-store')
})

import { expect, it } from 'vitest'
import { differencesOf, type PaperRow } from './difference'

const rows = (...numbers: number[]): PaperRow[] => numbers.map((number) => ({ number }))

it.each<[string, PaperRow[], PaperRow[], number[]]>([
  ['the same', rows(1, 2), rows(1, 2), []],
  ['the same in another order', rows(2, 1), rows(1, 2), []],
  ['one is missing here', rows(1), rows(1, 2), [2]],
  ['one is missing there', rows(1, 3), rows(1), [3]],
  ['each has another', rows(1, 2), rows(1, 3), [2, 3]],
  ['another choice', [{ number: 1, choice: 'for' }], [{ number: 1, choice: 'against' }], [1]],
  ['the same choice', [{ number: 1, choice: 'for' }], [{ number: 1, choice: 'for' }], []],
  ['two empty sheets', [], [], []],
])('%s', (_, mine, theirs, numbers) => {
  expect(differencesOf(mine, theirs).map((one) => one.number)).toEqual(numbers)
})

it('says what each of the two typed', () => {
  expect(differencesOf(rows(5), [])).toEqual([{ number: 5, mine: { number: 5 }, theirs: null }])
})

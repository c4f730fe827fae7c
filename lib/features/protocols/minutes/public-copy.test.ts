import { expect, it } from 'vitest'
import { initials } from './public-copy'

it.each([
  ['Омаров Қайрат Серікұлы', 'Омаров Қ. С.'],
  ['Омаров Қайрат', 'Омаров Қ.'],
  ['Омаров', 'Омаров'],
  ['  Әбілқызы   Өрзия  ', 'Әбілқызы Ө.'],
])('%s → %s', (name, short) => {
  expect(initials(name)).toBe(short)
})

import { expect, it } from 'vitest'
import { initials } from '@/lib/features/roll/identity/names'

it.each([
  ['Омаров Қайрат Серікұлы', 'Омаров Қ. С.'],
  ['Омаров Қайрат', 'Омаров Қ.'],
  ['Омаров', 'Омаров'],
  ['  Әбілқызы   Өрзия  ', 'Әбілқызы Ө.'],
])('%s → %s', (name, short) => {
  expect(initials(name)).toBe(short)
})

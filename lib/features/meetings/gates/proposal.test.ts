import { expect, it } from 'vitest'
import { weekday } from '@/lib/statute/civil-date'
import { instantOf } from './notice'
import { proposals } from './proposal'

const weekend = (date: Parameters<typeof weekday>[0]) => weekday(date) > 5

it('proposes the first lawful day and says why the day before is not', () => {
  const { ordinary, candidates } = proposals(instantOf('2026-07-17', '09:00'), weekend)
  expect(ordinary).toMatchObject({ date: '2026-07-27', working: null, dayBefore: { holds: false, actual: 9 } })
  expect(candidates).toMatchObject({ date: '2026-07-20', working: null, dayBefore: { holds: false, actual: 2 } })
})

it('names the working day after a lawful day off', () => {
  expect(proposals(instantOf('2026-07-15', '09:00'), weekend).ordinary).toMatchObject({
    date: '2026-07-25',
    working: '2026-07-27',
  })
})

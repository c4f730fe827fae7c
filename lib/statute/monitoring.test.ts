import { expect, it } from 'vitest'
import { addDays, type CivilDate } from './civil-date'
import { monitoring } from './monitoring'
import { normsOn } from './norms'

const norms = normsOn('2026-11-20')!

it.each<[CivilDate, string]>([
  ['2026-06-30', '2026-07'],
  ['2026-12-31', '2027-01'],
  ['2026-01-31', '2026-02'],
  ['2026-06-15', '2026-07'],
])('after %s the five days lie in %s', (periodEnd, month) => {
  const due = {
    report: `${month}-05`,
    toCommission: `${month}-10`,
    monitoring: `${month}-15`,
    assembly: `${month}-20`,
    conclusion: `${month}-25`,
  }
  const last = due.conclusion as CivilDate
  for (const on of [addDays(last, -1), last])
    expect(monitoring(norms, { periodEnd }, on)).toMatchObject({ rule: 'MN-2', holds: true, due })
  expect(monitoring(norms, { periodEnd }, addDays(last, 1))).toMatchObject({ holds: false, due })
})

import { describe, expect, it, test } from 'vitest'
import type { CivilDate } from '@/lib/statute/civil-date'
import type { Outlook, StandingView } from '../views'
import { byAttention, outlookOf } from './attention'

describe('the outlook of a quarter that ends on 31 December, its last notice on the 21st', () => {
  const quarter = { due: '2026-12-31', lastNotice: '2026-12-21' } as const

  it.each<[string, { holds: boolean }, CivilDate | null, CivilDate, Outlook]>([
    ['held already', { holds: true }, null, '2026-12-30', 'held'],
    ['announced for its last day', { holds: false }, '2026-12-31', '2026-12-22', 'announced'],
    ['announced for the day after', { holds: false }, '2027-01-01', '2026-12-22', 'late'],
    ['the day before the last notice', { holds: false }, null, '2026-12-20', 'open'],
    ['the day of the last notice', { holds: false }, null, '2026-12-21', 'open'],
    ['the day after it', { holds: false }, null, '2026-12-22', 'late'],
  ])('%s', (_, holds, next, on, outlook) => {
    expect(outlookOf({ ...quarter, ...holds }, next, on)).toBe(outlook)
  })
})

const standing = (name: string, more: Partial<StandingView> & { outlook?: Outlook | null } = {}): StandingView => {
  const { outlook = 'held', ...rest } = more
  const quarter = { outlook } as StandingView['quarter']
  const calm = { last: null, next: null, waiting: 0, due: null, overdue: 0, disagreed: 0 }
  return { kato: name, name: { kk: name, ru: name }, ...calm, quarter: outlook && quarter, ...rest }
}

test('the gravest comes first, an okrug without an assembly last', () => {
  const failed = { last: { id: '', number: 1, startsAt: new Date(0), quorum: null, failed: true } }
  const expected = [
    standing('overdue and late', { overdue: 1, outlook: 'late' }),
    standing('two overdue', { overdue: 2 }),
    standing('overdue', { overdue: 1 }),
    standing('late', { outlook: 'late' }),
    standing('disagreed and open', { disagreed: 1, outlook: 'open' }),
    standing('disagreed and waiting', { disagreed: 2, waiting: 1, due: '2026-12-02' }),
    standing('disagreed twice', { disagreed: 2 }),
    standing('disagreed', { disagreed: 1 }),
    standing('failed', failed),
    standing('open', { outlook: 'open' }),
    standing('waiting till the 2nd', { waiting: 1, due: '2026-12-02' }),
    standing('waiting till the 3rd', { waiting: 3, due: '2026-12-03' }),
    standing('announced', { outlook: 'announced' }),
    standing('Абай'),
    standing('Әйтеке'),
    standing('without an assembly', { outlook: null }),
  ]
  const names = (list: StandingView[]) => list.map((one) => one.name.kk)
  expect(names(byAttention(expected.toReversed()))).toEqual(names(expected))
})

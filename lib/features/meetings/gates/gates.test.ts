import { describe, expect, it } from 'vitest'
import { materialsGate } from './materials'
import { instantOf, noticeGate, timeRefusal } from './notice'

const at = (day: string, time = '12:00') => instantOf(day, time)
const ordinary = [{ competence: 'budgetDraft' }]
const candidates = [{ competence: 'akimCandidates' }]

describe('notice', () => {
  it.each([
    ['2026-07-27', ordinary, true],
    ['2026-07-26', ordinary, false],
    ['2026-07-20', candidates, true],
    ['2026-07-19', candidates, false],
    ['2026-07-20', [...candidates, ...ordinary], false],
  ])('given on 17 July for %s, %j: %s', (day, agenda, holds) => {
    expect(noticeGate(agenda, at(day), at('2026-07-17', '23:59')).holds).toBe(holds)
  })

  it('counts days of Almaty: a notice after midnight is the next day’s', () => {
    const meeting = at('2026-07-27', '00:30')
    expect(noticeGate(ordinary, meeting, at('2026-07-17', '23:59')).actual).toBe(10)
    expect(noticeGate(ordinary, meeting, at('2026-07-18', '00:00')).actual).toBe(9)
  })

  it('names the first lawful day', () => {
    expect(timeRefusal(ordinary, at('2026-07-20'), at('2026-07-17'))).toMatchObject({
      code: 'meetings.noticeTooLate',
      params: { first: '2026-07-27' },
      verdict: { rule: 'NT-1', required: 10, actual: 3 },
    })
    expect(timeRefusal(ordinary, at('2026-07-17'), at('2026-07-17'))).toMatchObject({ code: 'meetings.timePast' })
    expect(timeRefusal(ordinary, at('2026-07-27'), at('2026-07-17'))).toBeNull()
  })
})

describe('materials', () => {
  const item = (position: number, competence: string, ...days: string[]) => ({
    id: `${position}`,
    position,
    competence,
    materials: days.map((day) => ({ addedAt: at(day) })),
  })
  const meeting = { startsAt: at('2026-07-30'), announcedAt: at('2026-07-17'), materialsSentAt: null as Date | null }

  it.each([
    ['2026-07-25', true],
    ['2026-07-26', false],
  ])('not sent by %s: %s', (today, holds) => {
    expect(materialsGate({ ...meeting, agenda: [item(1, 'budgetDraft')] }, at(today)).verdict.holds).toBe(holds)
  })

  it('judges each item by its own last paper, and all by the latest', () => {
    const agenda = [item(1, 'budgetDraft', '2026-07-18'), item(2, 'draftActs', '2026-07-18', '2026-07-26')]
    const { verdict, items } = materialsGate(
      { ...meeting, materialsSentAt: at('2026-07-20'), agenda },
      at('2026-07-29'),
    )
    expect(items.map((one) => [one.position, one.verdict.holds, one.verdict.actual])).toEqual([
      [1, true, 10],
      [2, false, 4],
    ])
    expect(verdict).toEqual(items[1]?.verdict)
  })

  it('of a session on candidates go together with its notice', () => {
    const short = { startsAt: at('2026-07-20'), announcedAt: at('2026-07-17'), materialsSentAt: null }
    const agenda = [item(1, 'akimCandidates')]
    expect(materialsGate({ ...short, agenda }, at('2026-07-17', '23:00')).verdict.holds).toBe(true)
    expect(materialsGate({ ...short, agenda }, at('2026-07-18')).verdict.holds).toBe(false)
  })
})

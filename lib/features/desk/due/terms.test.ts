import { describe, expect, it } from 'vitest'
import { daysOff } from '@/lib/statute/calendar'
import { dueOn, type OpenMatters } from './terms'

const title = { kk: 'Жол', ru: 'Дорога' }
const isOff = daysOff(() => ['2026-05-27'], [])
const nothing: OpenMatters = {
  requests: [],
  initiatives: [],
  drafts: [],
  announced: [],
  closed: [],
  underReview: [],
  untold: [],
  disputed: [],
  planned: [],
  held: ['2026-11-05'],
  assembly: true,
}
const on = '2026-11-20' // a Friday
const first = (matters: Partial<OpenMatters>) => dueOn({ ...nothing, ...matters }, on, isOff)[0]

describe('dueOn', () => {
  it('shows nothing where nothing runs', () => {
    expect(dueOn(nothing, on, isOff)).toEqual([])
  })

  it.each([
    ['AS-3', { requests: [{ meetingId: 'm', received: '2026-11-19' }] }, '2026-11-24'],
    ['GA-4', { initiatives: [{ meetingId: 'm', received: '2026-11-02' }] }, '2026-11-23'],
    ['NT-1', { drafts: [{ meetingId: 'm', meeting: '2026-12-01', notice: 'NT-1' }] }, '2026-11-21'],
    ['NT-3', { drafts: [{ meetingId: 'm', meeting: '2026-12-01', notice: 'NT-3' }] }, '2026-11-28'],
    [
      'NT-2',
      { announced: [{ meetingId: 'm', number: 1, meeting: '2026-12-01', materials: '2026-11-26' }] },
      '2026-11-26',
    ],
    ['MT-1', { announced: [{ meetingId: 'm', number: 1, meeting: '2026-12-01', materials: null }] }, '2026-12-01'],
    ['DC-3', { closed: [{ meetingId: 'm', number: 1, closed: '2026-11-20' }] }, '2026-11-24'],
    ['DC-3', { closed: [{ meetingId: 'm', of: 'gathering', number: 1, closed: '2026-11-20' }] }, '2026-11-24'],
    ['SG-2', { closed: [{ meetingId: 'm', of: 'separateGathering', number: 1, closed: '2026-11-20' }] }, '2026-11-24'],
    ['DC-4', { underReview: [{ meetingId: 'm', number: 1, received: '2026-11-20', count: 2 }] }, '2026-11-27'],
    ['DC-6', { disputed: [{ decisionId: 'd', title, disagreed: '2026-11-20' }] }, '2026-12-31'],
    ['DC-8', { planned: [{ decisionId: 'd', title, due: '2026-12-05' }] }, '2026-12-05'],
    ['DC-5', { untold: [{ meetingId: 'm', number: 1, reviewed: '2026-11-20', count: 2 }] }, '2026-11-27'],
    ['AS-4', { held: ['2026-09-30'] }, '2026-12-31'],
  ] as [string, Partial<OpenMatters>, string][])('%s', (rule, matters, due) => {
    expect(first(matters)).toMatchObject({ rule, due })
  })

  it('names the last day on which a notice still saves the quarter', () => {
    expect(first({ held: [] })).toMatchObject({ rule: 'AS-4', lastNotice: '2026-12-21', daysLeft: 41 })
    expect(dueOn({ ...nothing, held: [], assembly: false }, on, isOff)).toEqual([])
  })

  it('puts the soonest first and the overdue before it', () => {
    const list = dueOn(
      {
        ...nothing,
        closed: [{ meetingId: 'late', number: 1, closed: '2026-11-10' }],
        announced: [{ meetingId: 'm', number: 2, meeting: '2026-12-01', materials: '2026-11-26' }],
        held: [],
      },
      on,
      isOff,
    )
    expect(list.map((due) => due.rule)).toEqual(['DC-3', 'NT-2', 'MT-1', 'AS-4'])
    expect(list[0]?.daysLeft).toBe(-8)
  })
})

import { expect, it } from 'vitest'
import { z } from 'zod'
import { longMinutes } from '@/tests/factories/minutes'
import { popoloOf } from './popolo'

/** The published schemas' rules (popoloproject.com/schemas): types and formats of what is used of them. */
const vote = z.strictObject({
  vote_event_id: z.url(),
  voter_id: z.url(),
  option: z.enum(['yes', 'no', 'abstain', 'absent', 'not voting', 'paired']),
  role: z.enum(['chair']).nullable(),
  weight: z.int(),
})
const event = z.strictObject({
  id: z.url(),
  motion_id: z.url(),
  organization_id: z.url(),
  classification: z.string(),
  end_date: z.iso.datetime(),
  result: z.enum(['pass', 'fail']),
  counts: z.array(z.strictObject({ option: z.string(), value: z.int().min(0) })).min(1),
  votes: z.array(vote),
})
const motion = z.strictObject({
  id: z.url(),
  organization_id: z.url(),
  legislative_session_id: z.url(),
  identifier: z.string(),
  classification: z.string(),
  text: z.string().nullable(),
  date: z.iso.datetime(),
  result: z.enum(['passed', 'failed']),
  vote_events: z.array(event).min(1),
})
const whole = z.strictObject({
  persons: z.array(z.strictObject({ id: z.url(), name: z.string() })),
  motions: z.array(motion),
})

const address = 'https://jiyn.kz/api/v1/okrugs/595030000/meetings/1'
const place = { address, organization: 'https://jiyn.kz/api/v1/okrugs/595030000' }

it('is what Popolo’s schemas allow, every vote of a person it names, and counts that are the sum of them', () => {
  const data = whole.parse(popoloOf(longMinutes(), place))
  const known = new Set(data.persons.map(({ id }) => id))
  expect(data.motions.length).toBeGreaterThan(15)
  for (const { id, vote_events } of data.motions)
    for (const { motion_id, counts, votes } of vote_events) {
      expect(motion_id).toBe(id)
      expect(votes.every(({ voter_id }) => known.has(voter_id))).toBe(true)
      for (const { option, value } of counts) expect(votes.filter((one) => one.option === option)).toHaveLength(value)
    }
})

it('names the chair’s role, and gives the casting vote as an event of its own', () => {
  const body = longMinutes({ members: 4, items: 1, speeches: 0 })
  const [item] = body.agenda
  const [ballot] = item?.ballots ?? []
  if (!item || !ballot) throw new Error('no ballot')
  const tied = {
    ...ballot,
    casting: 'for' as const,
    totals: { present: 4, for: 2, against: 2, abstain: 0, notVoting: 0 },
  }
  const { motions } = popoloOf({ ...body, elections: [], agenda: [{ ...item, ballots: [tied] }] }, place)
  const [open, casting] = motions[0]?.vote_events ?? []
  expect(open?.votes.filter(({ role }) => role === 'chair').map(({ voter_id }) => voter_id)).toEqual([
    `${address}/votes#person-1`,
  ])
  expect(casting).toMatchObject({
    classification: 'casting vote',
    counts: [{ option: 'yes', value: 1 }],
    votes: [{ role: 'chair', option: 'yes', voter_id: `${address}/votes#person-1` }],
  })
})

it('tells namesakes apart by their place in the list, and not the chair’s namesake for the chair', () => {
  const body = longMinutes({ members: 3, items: 1, speeches: 0 })
  const shortened = { name: 'Ахметов А.' }
  const present = body.present.map((one, i) => ({ ...one, ...shortened, ...(i === 2 && { office: 'chair' as const }) }))
  const [item] = body.agenda
  const ballots = (item?.ballots ?? []).map((one) => ({
    ...one,
    voices: one.voices.map((v) => ({ ...v, ...shortened })),
  }))
  const chair = shortened.name
  const alike = { ...body, present, chair, secretary: chair, elections: [], agenda: [{ ...body.agenda[0], ballots }] }
  const { persons, motions } = popoloOf(alike as typeof body, place)
  expect(persons).toHaveLength(3)
  const [vote] = motions[0]?.vote_events ?? []
  expect(vote?.votes.map(({ voter_id, role }) => [voter_id.split('-').at(-1), role])).toEqual([
    ['1', null],
    ['2', null],
    ['3', 'chair'],
  ])
})

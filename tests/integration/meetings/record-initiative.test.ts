import { beforeEach, expect, it } from 'vitest'
import { recordInitiative } from '@/lib/features/meetings/commands/record-initiative'
import { startInitiative } from '@/lib/features/meetings/commands/start-initiative'
import { findInitiative } from '@/lib/features/meetings/queries/initiatives'
import { db } from '@/lib/platform/db/client'
import { acting, at } from '../../factories/desk'
import { lastEntry, today } from '../../factories/drafts'
import { initiative, resident } from '../../factories/initiatives'
import { must } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'
import { numberOf } from '../../factories/papers'
import { memberOf } from '../../factories/roll'

let okrugId: string
let memberId: string
let initiator: number
let made = 0
beforeEach(async () => {
  made += 1
  okrugId = String(592_800_000 + made * 1000)
  await okrugOf(okrugId)
  memberId = await memberOf(okrugId)
  initiator = Number(await numberOf(memberId))
})
const now = at(today)
const record = (more: object = {}, role: 'secretary' | 'okrugAkim' = 'secretary') =>
  recordInitiative(acting(role, okrugId, now), { ...initiative(okrugId), initiator, ...more })

it('is open for signatures as one begun in the portal is, marked as paper, with nobody’s signature yet', async () => {
  for (let n = 0; n < 19; n++) await memberOf(okrugId)
  const { id } = await must(record())
  expect(await findInitiative(okrugId, id, now)).toMatchObject({
    state: 'signatures',
    onPaper: true,
    questions: [{ title: { kk: 'Су құбыры' } }],
    verdict: { rule: 'GA-3', holds: false, required: 2, actual: 0 },
  })
  const entry = await lastEntry(okrugId)
  expect(entry).toMatchObject({ event: 'meetings.record-initiative', data: { meeting: id, eligible: 20 } })
  expect(JSON.stringify(entry?.data)).not.toContain(memberId)
})

it('is of somebody on this roll who may take part, one at a time with those begun in the portal', async () => {
  expect(await record({ initiator: 999_999 })).toMatchObject({
    code: 'meetings.noSuchNumber',
    field: 'initiator',
    params: { number: 999_999 },
  })
  const child = Number(await numberOf(await memberOf(okrugId, { birthDate: '2015-01-01' })))
  expect(await record({ initiator: child })).toMatchObject({ code: 'meetings.notEligible', field: 'initiator' })
  const answers = await Promise.all([
    record(),
    record({}, 'okrugAkim'),
    startInitiative(resident(okrugId, memberId, now), initiative(okrugId)),
  ])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(await record()).toMatchObject({ code: 'meetings.initiativeRunning', field: 'initiator' })
  expect(await db.meeting.count({ where: { okrugId } })).toBe(1)
})

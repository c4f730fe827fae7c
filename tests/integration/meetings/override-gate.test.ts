import { beforeAll, beforeEach, expect, it } from 'vitest'
import { overrideGate } from '@/lib/features/meetings/commands/override-gate'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { assemblyOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { announcedOf, clerk, type Draft, draftOf, lastEntry, stranger } from '../../factories/drafts'

const okrugId = '595030000'
const reason = { kk: 'Есеп кешікті', ru: 'Отчёт задержался' }
let accountId: string
let meeting: Draft
/** Four days before the meeting of 27 July: too late for papers, too early for registration. */
const late = at('2026-07-23')
const override = (rule: string, of = meeting, now = late) =>
  overrideGate(acting('okrugAkim', okrugId, now, { accountId }), { ...of, rule, reason })

beforeAll(async () => {
  await assemblyOf(okrugId, { seats: 5 })
  accountId = (await accountWith()).id
})
beforeEach(async () => {
  meeting = await announcedOf(okrugId)
})

it('is a public act with the akim’s name and his reason', async () => {
  expect(await override('NT-2')).toMatchObject({ ok: true })
  const { displayName } = await db.account.findUniqueOrThrow({ where: { id: accountId } })
  expect(await db.gateOverride.findFirst({ where: { okrugId, meetingId: meeting.meetingId } })).toMatchObject({
    rule: 'NT-2',
    reasonKk: 'Есеп кешікті',
    reasonRu: 'Отчёт задержался',
    personName: displayName,
  })
  expect(await lastEntry(okrugId)).toMatchObject({
    event: 'meetings.override-gate',
    data: { meeting: meeting.meetingId, rule: 'NT-2', by: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
})

it.each([
  ['NT-2', true],
  ['registration-day', true],
  ['NT-1', 'meetings.notOverridable'],
  ['NT-3', 'meetings.notOverridable'],
  ['AS-1', 'meetings.notOverridable'],
  ['MT-4', 'meetings.notOverridable'],
  ['DC-1', 'meetings.notOverridable'],
  ['SG-2', 'meetings.notOverridable'],
  ['anything', 'meetings.notOverridable'],
])('%s: %s', async (rule, outcome) => {
  const answer = await override(rule)
  expect(answer.ok ? true : answer.code).toBe(outcome)
})

it.each([
  ['NT-2', '2026-07-22', 'meetings.gateOpen'],
  ['NT-2', '2026-07-23', true],
  ['registration-day', '2026-07-26', true],
  ['registration-day', '2026-07-27', 'meetings.gateOpen'],
  ['registration-day', '2026-07-28', 'meetings.dayOver'],
])('%s on %s, for a meeting on 27 July: %s', async (rule, day, outcome) => {
  const answer = await override(rule, meeting, at(day))
  expect(answer.ok ? true : answer.code).toBe(outcome)
})

it('needs its reason in both languages', async () => {
  const akim = acting('okrugAkim', okrugId, late, { accountId })
  await expect(overrideGate(akim, { ...meeting, rule: 'NT-2', reason: { kk: 'Себеп', ru: ' ' } })).rejects.toThrow()
})

it('is the akim’s alone, of an announced meeting, once', async () => {
  expect(await overrideGate(clerk(okrugId), { ...meeting, rule: 'NT-2', reason })).toMatchObject({ code: 'forbidden' })
  expect(await overrideGate(stranger(), { ...meeting, rule: 'NT-2', reason })).toMatchObject({ code: 'forbidden' })
  expect(await override('NT-2', await draftOf(okrugId))).toMatchObject({ code: 'meetings.wrongState' })
  const answers = await Promise.all([override('NT-2'), override('NT-2')])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['meetings.alreadyOverridden', 'ok'])
})

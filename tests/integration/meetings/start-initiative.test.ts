import { beforeAll, expect, it } from 'vitest'
import { startInitiative } from '@/lib/features/meetings/commands/start-initiative'
import { findInitiative } from '@/lib/features/meetings/queries/initiatives'
import { db } from '@/lib/platform/db/client'
import { at } from '../../factories/desk'
import { lastEntry, today } from '../../factories/drafts'
import { initiative, resident } from '../../factories/initiatives'
import { must } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'
import { memberOf } from '../../factories/roll'

const okrugId = '595030000'

beforeAll(async () => {
  await okrugOf(okrugId)
  for (let n = 0; n < 30; n++) await memberOf(okrugId)
  await memberOf(okrugId, { birthDate: '2015-01-01' })
})

it('freezes how many may sign, and carries its starter’s signature', async () => {
  const memberId = await memberOf(okrugId)
  const { id } = await must(startInitiative(resident(okrugId, memberId), initiative(okrugId)))
  const row = await db.meeting.findUnique({
    where: { okrugId_id: { okrugId, id } },
    include: { signatures: true, agenda: true },
  })
  expect(row).toMatchObject({ kind: 'gathering', state: 'signatures', initiatorId: memberId, requestEligible: 31 })
  expect(row?.signatures).toMatchObject([{ memberId }])
  expect(row?.agenda).toMatchObject([{ competence: 'priorities', titleKk: 'Су құбыры' }])
  const entry = await lastEntry(okrugId)
  expect(entry).toMatchObject({ event: 'meetings.start-initiative', data: { eligible: 31 } })
  expect(JSON.stringify(entry?.data)).not.toContain('Су')

  for (let n = 0; n < 20; n++) await memberOf(okrugId)
  const view = await findInitiative(okrugId, id, at(today))
  expect(view?.verdict).toMatchObject({ rule: 'GA-3', holds: false, required: 4, actual: 1 })
})

it('is one at a time for one person, also at once', async () => {
  const memberId = await memberOf(okrugId)
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => startInitiative(resident(okrugId, memberId), initiative(okrugId))),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter((one) => !one.ok && one.code === 'meetings.initiativeRunning')).toHaveLength(4)
})

it('is for those on this roll who may take part', async () => {
  const minor = await memberOf(okrugId, { birthDate: '2015-01-01' })
  await okrugOf('595033000')
  const outsider = await memberOf('595033000')
  const answers = await Promise.all([
    startInitiative(resident(okrugId, minor), initiative(okrugId)),
    startInitiative(resident(okrugId, outsider), initiative(okrugId)),
    startInitiative(resident('595033000', outsider), initiative(okrugId)),
    startInitiative(resident(okrugId, null), initiative(okrugId)),
  ])
  expect(answers.map((one) => !one.ok && one.code)).toEqual([
    'meetings.notEligible',
    'forbidden',
    'forbidden',
    'forbidden',
  ])
})

it('needs a district whose akim could answer', async () => {
  const kato = '595088000'
  await okrugOf(kato)
  await db.unit.update({ where: { kato }, data: { districtId: null } })
  const context = resident(kato, await memberOf(kato))
  expect(await startInitiative(context, initiative(kato))).toMatchObject({ code: 'meetings.noDistrict' })
})

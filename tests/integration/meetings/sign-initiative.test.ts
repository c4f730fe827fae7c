import { beforeAll, expect, it } from 'vitest'
import { signInitiative } from '@/lib/features/meetings/commands/sign-initiative'
import { withdrawInitiative } from '@/lib/features/meetings/commands/withdraw-initiative'
import { findInitiative, ownPart } from '@/lib/features/meetings/queries/initiatives'
import { db, transact } from '@/lib/platform/db/client'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { at } from '../../factories/desk'
import { lastEntry, today } from '../../factories/drafts'
import { initiativeOf, resident } from '../../factories/initiatives'
import { must } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'
import { memberOf } from '../../factories/roll'

const okrugId = '595030000'
let people: string[]

beforeAll(async () => {
  await okrugOf(okrugId)
  people = await Promise.all(Array.from({ length: 40 }, () => memberOf(okrugId)))
})

it('counts one voice more, without a name in the ledger or in public', async () => {
  const { ref } = await initiativeOf(okrugId)
  const memberId = people[0] as string
  expect(await signInitiative(resident(okrugId, memberId), ref)).toMatchObject({ ok: true, signed: 2 })
  expect(await ownPart(okrugId, ref.meetingId, memberId, at(today))).toEqual({
    starter: false,
    signed: true,
    eligible: true,
  })
  const { data } = (await lastEntry(okrugId)) ?? {}
  expect(JSON.stringify(data)).not.toContain(memberId)
  // Nor by a name that stands beside the person's seat or office.
  for (const id of [memberId, resident(okrugId, memberId).actor?.accountId ?? ''])
    expect(JSON.stringify(data)).not.toContain(await transact((tx) => pseudonymOf(tx, okrugId, id)))
  const other = await initiativeOf(okrugId)
  await must(signInitiative(resident(okrugId, memberId), other.ref))
  expect((await lastEntry(okrugId))?.data).not.toMatchObject({ member: Object(data).member })
  expect(JSON.stringify(await findInitiative(okrugId, ref.meetingId, at(today)))).not.toContain('Сынақов')
})

it('counts each of many at once, and each only once however often they press', async () => {
  const { ref } = await initiativeOf(okrugId)
  const presses = people.flatMap((memberId) => [memberId, memberId, memberId])
  const answers = await Promise.all(presses.map((memberId) => signInitiative(resident(okrugId, memberId), ref)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(people.length)
  expect(answers.filter((one) => !one.ok && one.code === 'meetings.alreadySigned')).toHaveLength(people.length * 2)
  const where = { okrugId, meetingId: ref.meetingId }
  expect(await db.requestSignature.count({ where })).toBe(people.length + 1)
})

it('owes that to the primary key: without it the same presses count more than once', async () => {
  const { ref } = await initiativeOf(okrugId)
  const key = 'alter table request_signature drop constraint request_signature_pkey'
  const back =
    'alter table request_signature add constraint request_signature_pkey primary key (okrug_id, meeting_id, member_id)'
  const twice = { okrugId, meetingId: ref.meetingId, memberId: people[1] as string }
  await db.$executeRawUnsafe(key)
  try {
    await Promise.all(Array.from({ length: 4 }, () => signInitiative(resident(okrugId, twice.memberId), ref)))
    expect(await db.requestSignature.count({ where: twice })).toBeGreaterThan(1)
  } finally {
    await db.$executeRaw`delete from request_signature where meeting_id = ${ref.meetingId}::uuid`
    await db.$executeRawUnsafe(back)
  }
})

it('is refused to a minor, to a stranger, and once it no longer collects', async () => {
  const { ref, memberId } = await initiativeOf(okrugId)
  const minor = await memberOf(okrugId, { birthDate: '2012-03-01' })
  expect(await signInitiative(resident(okrugId, minor), ref)).toMatchObject({ code: 'meetings.notEligible' })
  await okrugOf('595033000')
  const outsider = await memberOf('595033000')
  expect(await signInitiative(resident('595033000', outsider), ref)).toMatchObject({ code: 'forbidden' })
  await must(withdrawInitiative(resident(okrugId, memberId), ref))
  expect(await signInitiative(resident(okrugId, people[2] ?? ''), ref)).toMatchObject({ code: 'meetings.wrongState' })
})

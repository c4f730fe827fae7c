import { beforeAll, expect, it } from 'vitest'
import { signInitiative } from '@/lib/features/meetings/commands/sign-initiative'
import { submitInitiative } from '@/lib/features/meetings/commands/submit-initiative'
import { findInitiative, waitingIn } from '@/lib/features/meetings/queries/initiatives'
import { db } from '@/lib/platform/db/client'
import { at } from '../../factories/desk'
import { lastEntry, stateOf, today } from '../../factories/drafts'
import { initiativeOf, resident, signedBy } from '../../factories/initiatives'
import { okrugOf } from '../../factories/okrugs'
import { memberOf } from '../../factories/roll'

const okrugId = '595030000'
let people: string[]

beforeAll(async () => {
  await okrugOf(okrugId)
  people = await Promise.all(Array.from({ length: 29 }, () => memberOf(okrugId)))
})

it('waits for the tenth of the frozen base, then is with the district akim', async () => {
  const begun = await initiativeOf(okrugId)
  const { ref, memberId } = begun
  const submit = () => submitInitiative(resident(okrugId, memberId), ref)
  await signedBy(begun, people.slice(0, 1))
  expect(await submit()).toMatchObject({
    code: 'meetings.tooFewSignatures',
    verdict: { rule: 'GA-3', required: 3, actual: 2 },
  })
  expect(await stateOf(ref)).toBe('signatures')
  await signedBy(begun, people.slice(1, 2))
  expect(await submit()).toMatchObject({ ok: true })
  const row = await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: ref.meetingId } } })
  expect(row).toMatchObject({
    state: 'districtReview',
    requestedAt: at(today),
    requestVerdict: { rule: 'GA-3', holds: true, required: 3, actual: 3 },
  })
  expect(await lastEntry(okrugId)).toMatchObject({
    event: 'meetings.submit-initiative',
    data: { verdict: { actual: 3 } },
  })
  expect(await signInitiative(resident(okrugId, people[5] ?? ''), ref)).toMatchObject({ code: 'meetings.wrongState' })
  expect(await submit()).toMatchObject({ code: 'meetings.wrongState' })
})

it('shows the district’s term, and its end in red', async () => {
  const [waiting] = await waitingIn('595000000', at(today))
  const id = waiting?.initiative.id ?? ''
  // 15 working days from Friday 17 July 2026: Friday 7 August.
  expect(waiting?.initiative.application).toMatchObject({ due: '2026-08-07', term: { rule: 'GA-4', holds: true } })
  const late = await findInitiative(okrugId, id, at('2026-08-10'))
  expect(late?.application).toMatchObject({ daysLeft: -3, term: { holds: false } })
})

it('is anyone’s to hand in who signed and may still take part, also when its starter is off the roll', async () => {
  const begun = await initiativeOf(okrugId)
  await signedBy(begun, people.slice(0, 3))
  const excluded = { exclusionReason: 'moved' as const, excludedFrom: new Date(today) }
  await db.communityMember.update({ where: { okrugId_id: { okrugId, id: begun.memberId } }, data: excluded })
  const submit = (memberId?: string) => submitInitiative(resident(okrugId, memberId ?? null), begun.ref)
  expect(await submit(people[7])).toMatchObject({ code: 'forbidden' })
  expect(await submit(begun.memberId)).toMatchObject({ code: 'meetings.notEligible' })
  expect(await submit(people[0])).toMatchObject({ ok: true })
  expect(await stateOf(begun.ref)).toBe('districtReview')
})

it('counts whoever signed before it and nobody after, at any moment', async () => {
  const begun = await initiativeOf(okrugId)
  await signedBy(begun, people.slice(0, 3))
  const [handed, ...signed] = await Promise.all([
    submitInitiative(resident(okrugId, begun.memberId), begun.ref),
    ...people.slice(3, 23).map((memberId) => signInitiative(resident(okrugId, memberId), begun.ref)),
  ])
  expect(handed.ok).toBe(true)
  const row = await db.meeting.findUniqueOrThrow({
    where: { okrugId_id: { okrugId, id: begun.ref.meetingId } },
    include: { _count: { select: { signatures: true } } },
  })
  expect(row._count.signatures).toBe(4 + signed.filter(({ ok }) => ok).length)
  expect((row.requestVerdict as { actual: number }).actual).toBe(row._count.signatures)
})

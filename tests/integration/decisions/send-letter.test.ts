import { expect, it } from 'vitest'
import { sendLetter } from '@/lib/features/decisions/commands/send-letter'
import { courseOf } from '@/lib/features/decisions/queries/course'
import { disputesIn, lettersDue } from '@/lib/features/decisions/queries/waiting'
import { districtOf, heardAt, planned, statusOf } from '../../factories/decisions'
import { at } from '../../factories/desk'
import { must } from '../../factories/meetings'
import { inPerson } from '../../factories/protocols'

it('can be sent for each failure, also where an earlier one is sent after a later session found the same', async () => {
  const one = await planned()
  const first = await heardAt(one, '2026-10-05', 'badlyDone')
  const second = await heardAt(one, '2026-11-05', 'notDone')
  const chairId = one.session.members[0]?.memberId ?? ''
  const due = async () => (await lettersDue(chairId, at('2026-11-06'))).map(({ letter }) => letter.failure)
  expect(await due()).toEqual([1, 2])
  await must(sendLetter(inPerson(first, 1), { ...one.ref, meetingId: first.meetingId }))
  expect(await due()).toEqual([2])
  const liable = await must(sendLetter(inPerson(second, 1), { ...one.ref, meetingId: second.meetingId }))
  expect(liable).toMatchObject({ liability: true })
})

it('is the chair’s, once, and the second one raises the question of liability (DC-10, MR 18)', async () => {
  const one = await planned()
  const first = await heardAt(one, '2026-10-05', 'badlyDone')
  const letter = { ...one.ref, meetingId: first.meetingId }
  const chairId = one.session.members[0]?.memberId ?? ''
  expect(await lettersDue(chairId, at('2026-10-06'))).toMatchObject([{ letter: { failure: 1, outcome: 'badlyDone' } }])
  expect(await sendLetter(inPerson(first, 2), letter)).toMatchObject({ code: 'forbidden' })
  const both = await Promise.all([sendLetter(inPerson(first, 1), letter), sendLetter(inPerson(first, 1), letter)])
  expect(both.filter((outcome) => outcome.ok)).toEqual([{ ok: true, liability: false }])
  expect(both.find((outcome) => !outcome.ok)).toMatchObject({ code: 'decisions.noLetter' })
  expect(await statusOf(one)).toBe('escalated')
  expect(await lettersDue(chairId, at('2026-10-06'))).toEqual([])
  const waiting = await disputesIn(await districtOf(one.okrugId), at('2026-10-06'))
  expect(waiting.map((course) => course.decision.id)).toContain(one.decisionId)

  const second = await heardAt(one, '2026-11-05', 'notDone')
  expect(await statusOf(one)).toBe('notExecuted')
  const again = { ...one.ref, meetingId: second.meetingId }
  expect(await must(sendLetter(inPerson(second, 1), again))).toMatchObject({ liability: true })
  const course = await courseOf(one.okrugId, one.decisionId, at('2026-11-06'))
  expect(course?.letters.map((sent) => sent.failure)).toEqual([1, 2])
  expect(course?.thread.map((entry) => entry.kind).slice(-4)).toEqual(['badlyDone', 'letter', 'notDone', 'liability'])

  await heardAt(one, '2026-12-03', 'done')
  expect(await statusOf(one)).toBe('done')
})

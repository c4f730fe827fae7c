import { expect, it } from 'vitest'
import { rediscussDecision } from '@/lib/features/decisions/commands/rediscuss-decision'
import { courseOf } from '@/lib/features/decisions/queries/course'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { db } from '@/lib/platform/db/client'
import { adopted, answer, disagreed, finish, held, laterDraft, statusOf, unresolved } from '../../factories/decisions'
import { areaOf } from '../../factories/delegates'
import { acting, at } from '../../factories/desk'
import { decide, must, times } from '../../factories/meetings'

const day = '2026-10-05'
const clerk = (okrugId: string, on = '2026-09-22') => acting('secretary', okrugId, at(on))

async function again(choice: 'for' | 'against' | null, text?: { kk: string; ru: string }) {
  const first = await disagreed()
  const draft = await laterDraft(first, day)
  await must(rediscussDecision(clerk(first.okrugId), { ...first.ref, ...draft }))
  const session = await held(draft, day, first.session)
  expect(await statusOf(first)).toBe('rediscussion')
  const itemId = session.items[0] as string
  if (choice) await decide(session, { kind: 'decision', itemId, text }, times(13, choice))
  await finish(session)
  return { first, session }
}

it('puts the question again in its own words, with a notice of its own (DC-6)', async () => {
  const first = await disagreed()
  const draft = await laterDraft(first, day)
  const { itemId } = await must(rediscussDecision(clerk(first.okrugId), { ...first.ref, ...draft }))
  const item = await db.agendaItem.findUniqueOrThrow({ where: { okrugId_id: { okrugId: first.okrugId, id: itemId } } })
  expect(item).toMatchObject({ draftRu: 'Решение по вопросу 2', titleRu: 'Повторное обсуждение: Вопрос 2' })
  expect(await statusOf(first)).toBe('disagreed')
  expect(await rediscussDecision(clerk(first.okrugId), { ...first.ref, ...draft })).toMatchObject({
    code: 'decisions.onAgenda',
  })
})

it('is for the body that decided, and of separate gatherings for that of the same area', async () => {
  const first = await disagreed()
  const { okrugId } = first
  const [own, other] = [await areaOf(okrugId, 'Абай көшесі'), await areaOf(okrugId, 'Сәтбаев көшесі')]
  const before = { createdAt: new Date('2026-09-20'), changedAt: new Date('2026-09-20') }
  const draftIn = async (areaId: string) => {
    const row = { okrugId, kind: 'separateGathering' as const, areaId, state: 'draft' as const, year: 2026, ...before }
    return { okrugId, meetingId: (await db.meeting.create({ data: row })).id }
  }
  const [at1, at2, ofAssembly] = [await draftIn(own), await draftIn(other), await laterDraft(first, day)]
  await db.meeting.updateMany({
    where: { okrugId, decisions: { some: { id: first.decisionId } } },
    data: { kind: 'separateGathering', areaId: own },
  })
  for (const draft of [at2, ofAssembly])
    expect(await rediscussDecision(clerk(okrugId), { ...first.ref, ...draft })).toMatchObject({
      code: 'decisions.otherBody',
    })
  expect(await rediscussDecision(clerk(okrugId), { ...first.ref, ...at1 })).toMatchObject({ ok: true })
})

it.each([
  [undefined, 'kept'],
  [{ kk: 'Өзгертілген шешім', ru: 'Изменённое решение' }, 'changed'],
] as const)('keeps or changes the decision, which goes to the akim anew', async (text, kind) => {
  const { first, session } = await again('for', text)
  expect(await statusOf(first)).toBe('rediscussion')
  const course = await courseOf(first.okrugId, first.decisionId, at('2026-10-06'))
  expect(course?.thread.map((one) => one.kind)).toEqual(expect.arrayContaining(['disagreed', 'againAnnounced', kind]))
  const second = await db.decision.findFirstOrThrow({ where: { meetingId: session.meetingId } })
  expect(second.status).toBe('underReview')
  const ref = { okrugId: first.okrugId, decisionId: second.id }
  expect(await answer({ okrugId: first.okrugId, ref }, 'approved', '2026-10-08')).toMatchObject({ status: 'approved' })
  const followed = await courseOf(first.okrugId, second.id, at('2026-10-08'))
  expect(followed?.origin?.id).toBe(first.decisionId)
})

it('keeps its term while it is announced: the day of the new meeting is in it or not (DC-6)', async () => {
  const first = await disagreed()
  const draft = await laterDraft(first, day)
  await must(rediscussDecision(clerk(first.okrugId), { ...first.ref, ...draft }))
  await must(announceMeeting(clerk(first.okrugId), { ...draft, channels: ['board'] }))
  const term = async () => (await courseOf(first.okrugId, first.decisionId, at('2026-09-25')))?.term
  expect(await term()).toMatchObject({ due: '2026-09-30', verdict: { rule: 'DC-6', holds: false } })
  await db.meeting.updateMany({ where: { id: draft.meetingId }, data: { startsAt: at('2026-09-30') } })
  expect(await term()).toMatchObject({ due: '2026-09-30', verdict: { holds: true } })
})

it('withdraws what the assembly does not keep, and leaves in dispute what it did not put to the vote', async () => {
  expect(await statusOf((await again('against')).first)).toBe('withdrawn')
  expect(await statusOf((await again(null)).first)).toBe('disagreed')
})

it('leaves a second disagreement to the district (DC-7)', async () => {
  const second = await unresolved()
  expect(await statusOf(second)).toBe('unresolved')
  const course = await courseOf(second.okrugId, second.decisionId, at('2026-10-09'))
  expect(course).toMatchObject({ term: { due: '2026-12-31', verdict: { rule: 'DC-7' } } })
  expect(course?.thread.map((one) => one.kind)).toContain('unresolved')
})

it('is taken up by one meeting only: of two notices at once one wins', async () => {
  const first = await disagreed()
  const drafts = [await laterDraft(first, day), await laterDraft(first, '2026-10-06')]
  for (const draft of drafts) await must(rediscussDecision(clerk(first.okrugId), { ...first.ref, ...draft }))
  const notices = await Promise.all(
    drafts.map((draft) => announceMeeting(clerk(first.okrugId), { ...draft, channels: ['board'] })),
  )
  expect(notices.filter((one) => one.ok)).toHaveLength(1)
  expect(notices.find((one) => !one.ok)).toMatchObject({ code: 'meetings.disputeSettled' })
})

it('is for decisions in dispute', async () => {
  const one = await adopted()
  const draft = await laterDraft(one, day)
  expect(await rediscussDecision(clerk(one.okrugId), { ...one.ref, ...draft })).toMatchObject({
    code: 'decisions.notDisagreed',
  })
  const stranger = acting('secretary', '595999000', at('2026-09-22'))
  expect(await rediscussDecision(stranger, { ...one.ref, ...draft })).toMatchObject({ code: 'forbidden' })
})

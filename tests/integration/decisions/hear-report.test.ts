import { expect, it } from 'vitest'
import { hearReport } from '@/lib/features/decisions/commands/hear-report'
import type { HearingOutcome } from '@/lib/features/decisions/workflow'
import { addAgendaItem } from '@/lib/features/meetings/commands/add-agenda-item'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import type { ProtocolBody } from '@/lib/features/protocols/views'
import { db } from '@/lib/platform/db/client'
import { adopted, answer, finish, heardAt, held, laterDraft, planned, statusOf, words } from '../../factories/decisions'
import { acting, at } from '../../factories/desk'
import { actsOf } from '../../factories/ledger'
import { must, type Session } from '../../factories/meetings'

const day = '2026-10-05'
const hear = (session: Session, ref: { okrugId: string; decisionId: string }, outcome: HearingOutcome) =>
  hearReport(session.desk(), { ...ref, meetingId: session.meetingId, outcome, note: words })

const clerkOf = (okrugId: string) => acting('secretary', okrugId, at('2026-09-23'))
const itemsOf = (draft: { okrugId: string; meetingId: string }) =>
  db.agendaItem.findMany({ where: draft, orderBy: { position: 'asc' } })
const other = { kk: 'Өзге', ru: 'Иное' }

it('has its item on the next session’s agenda by itself (MT-3)', async () => {
  const one = await planned()
  const [item] = await itemsOf(await laterDraft(one, day))
  expect(item).toMatchObject({ pastDecisions: true, titleRu: 'Отчёт об исполнении ранее принятых решений' })
  expect(item?.draftRu).toMatch(/^Заслушать отчёт об исполнении решений: № \d{9}-A-2026-001\/1 «Вопрос 2»\.$/)
})

it('comes onto it with the notice, where it was taken off or became owed since', async () => {
  const one = await adopted()
  const draft = await laterDraft(one, day)
  expect(await itemsOf(draft)).toEqual([])
  await answer(one, 'approved')
  const clerk = clerkOf(one.okrugId)
  await must(addAgendaItem(clerk, { ...draft, competence: 'otherLocalMatter', title: other, draft: other }))
  await must(announceMeeting(clerk, { ...draft, channels: ['board'] }))
  const items = await itemsOf(draft)
  expect(items).toMatchObject([
    { position: 1, pastDecisions: false },
    { position: 2, pastDecisions: true },
  ])
  const entry = (await actsOf(one.okrugId, 'meetings.announce-meeting')).at(-1)
  expect(entry?.data.agenda).toMatchObject([{ item: items[0]?.id }, { item: items[1]?.id, position: 2 }])
})

it.each([
  ['names what is owed on that day, in the portal’s own words', undefined, /\/1 «Вопрос 9»\.$/],
  [
    'leaves the office’s words as they are',
    'Заслушать отчёт акима об исполнении.',
    /^Заслушать отчёт акима об исполнении\.$/,
  ],
] as const)('%s', async (_, draftRu, expected) => {
  const one = await planned()
  const draft = await laterDraft(one, day)
  const [item] = await itemsOf(draft)
  if (draftRu) await db.agendaItem.updateMany({ where: { id: item?.id }, data: { draftRu } })
  await db.decision.updateMany({ where: { id: one.decisionId }, data: { titleRu: 'Вопрос 9' } })
  await must(announceMeeting(clerkOf(one.okrugId), { ...draft, channels: ['board'] }))
  expect((await itemsOf(draft))[0]?.draftRu).toMatch(expected)
})

it('stands in the protocol, counts from its signing, and may be put in other words until then', async () => {
  const one = await planned()
  const session = await held(await laterDraft(one, day), day, one.session)
  await must(hear(session, one.ref, 'notDone'))
  await must(hear(session, one.ref, 'done'))
  expect(await statusOf(one)).toBe('inExecution')
  await finish(session)
  expect(await statusOf(one)).toBe('done')
  const { body } = await db.protocol.findFirstOrThrow({ where: { meetingId: session.meetingId } })
  expect((body as unknown as ProtocolBody).agenda[0]?.hearings).toMatchObject([{ outcome: 'done', note: words }])
  expect(await hear(session, one.ref, 'done')).toMatchObject({ code: 'meetings.wrongState' })
})

it.each([
  ['noted', 'inExecution'],
  ['done', 'done'],
  ['badlyDone', 'notExecuted'],
  ['notDone', 'notExecuted'],
] as const)('%s leads to %s (DC-10)', async (outcome, status) => {
  const one = await planned()
  await heardAt(one, day, outcome)
  expect(await statusOf(one)).toBe(status)
})

it('is no longer merely noted when the term is over', async () => {
  const one = await planned('2026-10-04')
  const session = await held(await laterDraft(one, day), day, one.session)
  expect(await hear(session, one.ref, 'noted')).toMatchObject({ code: 'decisions.termOver', field: 'outcome' })
  await must(hear(session, one.ref, 'notDone'))
})

it('is the secretary’s to record, of decisions that are owed', async () => {
  const one = await planned()
  const session = await heardAt(one, day, 'done')
  const later = await laterDraft(one, '2026-11-05')
  expect(await db.agendaItem.count({ where: later })).toBe(0)
  const akim = session.desk('okrugAkim')
  const wish = { ...one.ref, meetingId: session.meetingId, outcome: 'done' as const, note: words }
  expect(await hearReport(akim, wish)).toMatchObject({ code: 'forbidden' })
})

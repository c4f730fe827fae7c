import { expect, it } from 'vitest'
import { hearReport } from '@/lib/features/decisions/commands/hear-report'
import type { HearingOutcome } from '@/lib/features/decisions/workflow'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { removeAgendaItem } from '@/lib/features/meetings/commands/remove-agenda-item'
import type { ProtocolBody } from '@/lib/features/protocols/views'
import { db } from '@/lib/platform/db/client'
import { finish, heardAt, held, laterDraft, planned, statusOf, words } from '../../factories/decisions'
import { acting, at } from '../../factories/desk'
import { must, type Session } from '../../factories/meetings'

const day = '2026-10-05'
const hear = (session: Session, ref: { okrugId: string; decisionId: string }, outcome: HearingOutcome) =>
  hearReport(session.desk(), { ...ref, meetingId: session.meetingId, outcome, note: words })

it('has its item on the next session’s agenda by itself, and no notice goes out without it (MT-3)', async () => {
  const one = await planned()
  const draft = await laterDraft(one, day)
  const [item] = await db.agendaItem.findMany({ where: draft })
  expect(item).toMatchObject({ pastDecisions: true, titleRu: 'Отчёт об исполнении ранее принятых решений' })
  expect(item?.draftRu).toContain('«Вопрос 2»')
  const clerk = acting('secretary', one.okrugId, at('2026-09-23'))
  await must(removeAgendaItem(clerk, { ...draft, itemId: item?.id ?? '' }))
  const other = { kk: 'Өзге', ru: 'Иное' }
  await db.agendaItem.create({
    data: {
      ...draft,
      position: 1,
      competence: 'otherLocalMatter',
      titleKk: other.kk,
      titleRu: other.ru,
      draftKk: other.kk,
      draftRu: other.ru,
      createdAt: at('2026-09-23'),
    },
  })
  expect(await announceMeeting(clerk, { ...draft, channels: ['board'] })).toMatchObject({ code: 'meetings.noReport' })
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

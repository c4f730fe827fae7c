import { expect, it } from 'vitest'
import { amendAgenda } from '@/lib/features/meetings/commands/amend-agenda'
import { approveAgenda } from '@/lib/features/meetings/commands/approve-agenda'
import { db } from '@/lib/platform/db/client'
import { actsOf } from '../../factories/ledger'
import { agreedSession, ask, chairedSession, decide, must, openSession, times } from '../../factories/meetings'

const item = {
  competence: 'otherLocalMatter' as const,
  title: { kk: 'Қыстақтағы көпір туралы', ru: 'О мосте в зимовке' },
  draft: { kk: 'Көпір жөнделсін.', ru: 'Отремонтировать мост.' },
}

it('adds an item at the end, marked as proposed at the meeting, to be voted in like the others', async () => {
  const session = await chairedSession()
  const { itemId } = await must(amendAgenda(session.desk(), { ...session.ref, ...item }))
  expect(await db.agendaItem.findFirst({ where: { id: itemId } })).toMatchObject({
    position: 3,
    addedAtMeeting: true,
    included: null,
    titleRu: item.title.ru,
  })
  for (const one of session.items) await decide(session, { kind: 'inclusion', itemId: one }, times(13, 'for'))
  expect(await approveAgenda(session.desk(), session.ref)).toMatchObject({ code: 'meetings.itemsNotVoted' })
  expect(await decide(session, { kind: 'inclusion', itemId }, times(13, 'for'))).toMatchObject({ adopted: true })
  await must(approveAgenda(session.desk(), session.ref))
  expect(await actsOf(session.okrugId, 'meetings.amend-agenda')).toHaveLength(1)
})

it('waits while a question is open: who votes on the agenda was shown all of it', async () => {
  const session = await chairedSession()
  await ask(session, { kind: 'inclusion', itemId: session.items[0] as string }, [])
  expect(await amendAgenda(session.desk(), { ...session.ref, ...item })).toMatchObject({ code: 'voting.motionOpen' })
})

it('adds nothing to what was announced three days ahead for candidates alone (NT-3)', async () => {
  const session = await chairedSession()
  const { meetingId } = session
  const { noticeVerdict } = await db.meeting.findFirstOrThrow({ where: { id: meetingId } })
  await db.meeting.updateMany({
    where: { id: meetingId },
    data: { noticeVerdict: { ...Object(noticeVerdict), rule: 'NT-3' } },
  })
  expect(await amendAgenda(session.desk(), { ...session.ref, ...item })).toMatchObject({ code: 'meetings.shortNotice' })
  const candidates = { ...session.ref, ...item, competence: 'akimCandidates' as const }
  expect(await amendAgenda(session.desk(), candidates)).toMatchObject({ ok: true })
})

it('takes both languages', async () => {
  const session = await chairedSession()
  const half = { ...session.ref, ...item, title: { kk: 'бір', ru: '' } }
  await expect(amendAgenda(session.desk(), half)).rejects.toThrow()
})

it('is possible between the elections and the approval, for the secretary', async () => {
  const early = await openSession()
  expect(await amendAgenda(early.desk(), { ...early.ref, ...item })).toMatchObject({ code: 'meetings.wrongState' })
  const late = await agreedSession()
  expect(await amendAgenda(late.desk(), { ...late.ref, ...item })).toMatchObject({ code: 'meetings.wrongState' })
  const session = await chairedSession()
  expect(await amendAgenda(session.desk('okrugAkim'), { ...session.ref, ...item })).toMatchObject({ code: 'forbidden' })
})

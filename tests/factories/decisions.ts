import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/access/actor'
import { answerDecision } from '@/lib/features/decisions/commands/answer-decision'
import { hearReport } from '@/lib/features/decisions/commands/hear-report'
import { planExecution } from '@/lib/features/decisions/commands/plan-execution'
import { recordDiscussion } from '@/lib/features/decisions/commands/record-discussion'
import { rediscussDecision } from '@/lib/features/decisions/commands/rediscuss-decision'
import { scheduleDiscussion } from '@/lib/features/decisions/commands/schedule-discussion'
import type { Answer, HearingOutcome } from '@/lib/features/decisions/workflow'
import { addAgendaItem } from '@/lib/features/meetings/commands/add-agenda-item'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { approveAgenda } from '@/lib/features/meetings/commands/approve-agenda'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { closeRegistration } from '@/lib/features/meetings/commands/close-registration'
import { conveneSession } from '@/lib/features/meetings/commands/convene-session'
import { openMeeting } from '@/lib/features/meetings/commands/open-meeting'
import { openRegistration } from '@/lib/features/meetings/commands/open-registration'
import { sendMaterials } from '@/lib/features/meetings/commands/send-materials'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { db } from '@/lib/platform/db/client'
import { addDays, civilDate } from '@/lib/statute/civil-date'
import { accountWith } from './accounts'
import { acting, at } from './desk'
import { agreedSession, arrive, decide, electOffices, must, type Session, times } from './meetings'
import { okrugOf } from './okrugs'
import { sign } from './protocols'

const place = { kk: 'Мәдениет үйі', ru: 'Дом культуры' }
export const words = { kk: 'Көпір жөнделді.', ru: 'Мост отремонтирован.' }

/** A decision of a session, the session that adopted it, and whoever acts on it. */
export type Adopted = {
  session: Session
  okrugId: string
  decisionId: string
  ref: { okrugId: string; decisionId: string }
}

/** Closes a session and has its protocol confirmed by both. */
export async function finish(session: Session): Promise<void> {
  await must(closeMeeting(session.desk(), session.ref))
  await must(draftProtocol(session.desk(), session.ref))
  await must(sign(session, 1))
  await must(sign(session, 2))
}

/** The second question of a session of 15 September 2026 was adopted and is before the akim. */
export async function adopted(): Promise<Adopted> {
  const session = await agreedSession()
  const { okrugId } = session
  await decide(session, { kind: 'decision', itemId: session.items[1] as string }, times(13, 'for' as const))
  await finish(session)
  const { id: decisionId } = await db.decision.findFirstOrThrow({ where: { okrugId } })
  return { session, okrugId, decisionId, ref: { okrugId, decisionId } }
}

/** Somebody with an account, whose name stands under what they publish. */
export async function holder(role: Role, unitId: string, day: string) {
  const { id } = await accountWith()
  return acting(role, unitId, at(day), { accountId: id })
}

export const districtOf = async (okrugId: string): Promise<string> => (await okrugOf(okrugId)).districtId

export async function answer({ okrugId, ref }: Pick<Adopted, 'okrugId' | 'ref'>, given: Answer, day = '2026-09-18') {
  const reasons = given === 'disagreed' ? { kk: 'Қаржы жоқ.', ru: 'Нет средств.' } : { kk: '', ru: '' }
  return must(answerDecision(await holder('okrugAkim', okrugId, day), { ...ref, answer: given, reasons }))
}

export async function approved(): Promise<Adopted> {
  const one = await adopted()
  await answer(one, 'approved')
  return one
}

export async function disagreed(): Promise<Adopted> {
  const one = await adopted()
  await answer(one, 'disagreed')
  return one
}

/** Draft of a later session of the same assembly, convened thirteen days before. */
export async function laterDraft({ okrugId }: Pick<Adopted, 'okrugId'>, date: string) {
  const akim = acting('okrugAkim', okrugId, at(addDays(civilDate(date), -13)))
  const { id: meetingId } = await must(conveneSession(akim, { okrugId, date, time: '10:00', place }))
  return { okrugId, meetingId }
}

/** A draft brought to its approved agenda with thirteen of the assembly in the room; `items` in their order. */
export async function held(draft: { okrugId: string; meetingId: string }, date: string, of: Session): Promise<Session> {
  const { okrugId, meetingId } = draft
  const clerk = randomUUID()
  const before = (days: number) =>
    acting('secretary', okrugId, at(addDays(civilDate(date), -days)), { accountId: clerk })
  const agenda = { where: { okrugId, meetingId }, orderBy: { position: 'asc' } } as const
  if ((await db.agendaItem.count({ where: { okrugId, meetingId } })) === 0) {
    const other = { kk: 'Өзге мәселе', ru: 'Иной вопрос' }
    await must(addAgendaItem(before(13), { ...draft, competence: 'otherLocalMatter', title: other, draft: other }))
  }
  await must(announceMeeting(before(12), { ...draft, channels: ['board'] }))
  await must(sendMaterials(before(6), draft))
  let clock = at(date, '10:00').getTime()
  const desk = (role: Role = 'secretary') => {
    clock += 60_000
    return acting(role, okrugId, new Date(clock), { accountId: clerk })
  }
  const items = (await db.agendaItem.findMany(agenda)).map(({ id }) => id)
  const session: Session = { okrugId, meetingId, members: of.members, items, ref: draft, desk }
  await must(openRegistration(desk(), draft))
  await arrive(session, 13)
  await must(closeRegistration(desk(), draft))
  await must(openMeeting(desk(), { ...draft, openedBy: 'Әкім Ахметов' }))
  await electOffices(session, 13)
  for (const itemId of items) await decide(session, { kind: 'inclusion', itemId }, times(13, 'for' as const))
  await must(approveAgenda(desk(), draft))
  return session
}

/** The rediscussion of 5 October 2026 put the decision as it was to the vote, and the akim disagreed again. */
export async function unresolved(): Promise<Adopted> {
  const first = await disagreed()
  const draft = await laterDraft(first, '2026-10-05')
  await must(rediscussDecision(acting('secretary', first.okrugId, at('2026-09-22')), { ...first.ref, ...draft }))
  const session = await held(draft, '2026-10-05', first.session)
  await decide(session, { kind: 'decision', itemId: session.items[0] as string }, times(13, 'for' as const))
  await finish(session)
  const { okrugId } = first
  const { id: decisionId } = await db.decision.findFirstOrThrow({ where: { okrugId, meetingId: draft.meetingId } })
  const again = { session, okrugId, decisionId, ref: { okrugId, decisionId } }
  await answer(again, 'disagreed', '2026-10-08')
  return again
}

export async function scheduled(): Promise<Adopted & { districtId: string }> {
  const one = await unresolved()
  const districtId = await districtOf(one.okrugId)
  const staff = acting('maslikhatStaff', districtId, at('2026-10-12'))
  await must(scheduleDiscussion(staff, { ...one.ref, sessionNumber: 12, date: '2026-10-20' }))
  return { ...one, districtId }
}

export async function discussed(): Promise<Adopted & { districtId: string }> {
  const one = await scheduled()
  const staff = acting('maslikhatStaff', one.districtId, at('2026-10-20'))
  await must(recordDiscussion(staff, { ...one.ref, discussion: words }))
  return one
}

export const planOf = (due = '2026-12-01') => ({
  due,
  persons: [{ name: 'Ахметов Айдар', office: { kk: 'Бас маман', ru: 'Главный специалист' } }],
  steps: [{ title: { kk: 'Жоба', ru: 'Проект' } }, { title: { kk: 'Құрылыс', ru: 'Строительство' } }],
})

export async function planned(due?: string): Promise<Adopted & { steps: string[] }> {
  const one = await approved()
  await must(planExecution(acting('secretary', one.okrugId, at('2026-09-21')), { ...one.ref, ...planOf(due) }))
  const steps = await db.executionStep.findMany({ where: one.ref, orderBy: { position: 'asc' } })
  return { ...one, steps: steps.map(({ id }) => id) }
}

/** A later session hears the report on a decision and its protocol is signed. */
export async function heardAt(one: Adopted, date: string, outcome: HearingOutcome): Promise<Session> {
  const session = await held(await laterDraft(one, date), date, one.session)
  await must(hearReport(session.desk(), { ...one.ref, meetingId: session.meetingId, outcome, note: words }))
  await finish(session)
  return session
}

export const statusOf = async ({ okrugId, decisionId }: Pick<Adopted, 'okrugId' | 'decisionId'>) =>
  (await db.decision.findUniqueOrThrow({ where: { okrugId_id: { okrugId, id: decisionId } } })).status

import { beforeEach, expect, it } from 'vitest'
import { answerDecision } from '@/lib/features/decisions/commands/answer-decision'
import { publishedDecision } from '@/lib/features/decisions/queries/published'
import { answerDecisionInput } from '@/lib/features/decisions/schema'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { acting, at } from '../../factories/desk'
import { must, type Session } from '../../factories/meetings'
import { signedSession } from '../../factories/protocols'

const none = { kk: '', ru: '' }
const reasons = { kk: 'Бюджетте қаржы жоқ.', ru: 'В бюджете нет средств.' }

let session: Session
let decisionId: string
let akim: (now: Date) => ReturnType<typeof acting>
beforeEach(async () => {
  session = await signedSession()
  decisionId = (await db.decision.findFirstOrThrow({ where: { meetingId: session.meetingId } })).id
  const { id } = await accountWith()
  akim = (now) => acting('okrugAkim', session.okrugId, now, { accountId: id })
})

const approve = (now: Date) =>
  answerDecision(akim(now), { okrugId: session.okrugId, decisionId, answer: 'approved', reasons: none })
const disagree = (now: Date) =>
  answerDecision(akim(now), { okrugId: session.okrugId, decisionId, answer: 'disagreed', reasons })

it.each([
  ['2026-09-22', true],
  ['2026-09-23', false],
] as const)('is in time on %s: %s (DC-4, received on Tuesday 15 September)', async (day, holds) => {
  expect(await approve(at(day))).toEqual({ ok: true, status: 'approved' })
  const view = await publishedDecision(session.okrugId, decisionId, at(day))
  expect(view).toMatchObject({ status: 'approved', answer: { reasons: null, verdict: { rule: 'DC-4', holds } } })
})

it('has no reasons where it approves, whatever was typed before', async () => {
  await must(answerDecision(akim(at('2026-09-18')), { ...session.ref, decisionId, answer: 'approved', reasons }))
  const view = await publishedDecision(session.okrugId, decisionId, at('2026-09-18'))
  expect(view).toMatchObject({ status: 'approved', answer: { reasons: null } })
})

it('is overdue in silence, never consent', async () => {
  const view = await publishedDecision(session.okrugId, decisionId, at('2026-10-30'))
  expect(view).toMatchObject({ status: 'underReview', overdue: true, answer: null })
})

it('gives the reasons of a disagreement in both languages', async () => {
  await must(disagree(at('2026-09-18')))
  const view = await publishedDecision(session.okrugId, decisionId, at('2026-09-18'))
  expect(view).toMatchObject({ status: 'disagreed', answer: { reasons } })
  const given = { okrugId: session.okrugId, decisionId, answer: 'disagreed', reasons: { ...reasons, ru: ' ' } }
  expect(answerDecisionInput.safeParse(given).error?.issues[0]?.path).toEqual(['reasons', 'ru'])
})

it('stands once given, and of two at once one wins', async () => {
  const answers = await Promise.all([approve(at('2026-09-18')), disagree(at('2026-09-18'))])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(await approve(at('2026-09-19'))).toMatchObject({ code: 'decisions.notUnderReview' })
  const events = await db.ledgerEntry.count({
    where: { unitId: session.okrugId, event: 'decisions.answer-decision' },
  })
  expect(events).toBe(1)
})

it('is the akim’s of this okrug', async () => {
  const input = { okrugId: session.okrugId, decisionId, answer: 'approved' as const, reasons: none }
  expect(await answerDecision(session.desk('secretary'), input)).toMatchObject({ code: 'forbidden' })
  const other = acting('okrugAkim', '595999000', at('2026-09-18'))
  expect(await answerDecision(other, input)).toMatchObject({ code: 'forbidden' })
  expect(await answerDecision(other, { ...input, okrugId: '595999000' })).toMatchObject({ code: 'notFound' })
})

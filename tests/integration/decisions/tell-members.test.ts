import { beforeEach, expect, it } from 'vitest'
import { answerDecision } from '@/lib/features/decisions/commands/answer-decision'
import { tellMembers } from '@/lib/features/decisions/commands/tell-members'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { acting, at } from '../../factories/desk'
import { must, type Session } from '../../factories/meetings'
import { signedSession } from '../../factories/protocols'

let session: Session
beforeEach(async () => {
  session = await signedSession()
})

async function answered() {
  const { id: accountId } = await accountWith()
  const akim = acting('okrugAkim', session.okrugId, at('2026-09-18'), { accountId })
  const { id: decisionId } = await db.decision.findFirstOrThrow({ where: { meetingId: session.meetingId } })
  await must(
    answerDecision(akim, { okrugId: session.okrugId, decisionId, answer: 'approved', reasons: { kk: '', ru: '' } }),
  )
}
const tell = (day: string) => tellMembers(acting('secretary', session.okrugId, at(day)), session.ref)

it.each([
  ['2026-09-25', true],
  ['2026-09-28', false],
] as const)('on %s in time: %s (DC-5, answered on Friday 18 September)', async (day, inTime) => {
  await answered()
  expect(await tell(day)).toEqual({ ok: true, told: 1, inTime })
})

it('has nothing to tell before the answer, nor a second time', async () => {
  expect(await tell('2026-09-18')).toMatchObject({ code: 'decisions.nothingToTell' })
  await answered()
  const twice = await Promise.all([tell('2026-09-21'), tell('2026-09-21')])
  expect(twice.filter((one) => one.ok)).toHaveLength(1)
})

it('is the office’s', async () => {
  await answered()
  const akim = acting('okrugAkim', session.okrugId, at('2026-09-21'))
  expect(await tellMembers(akim, session.ref)).toMatchObject({ code: 'forbidden' })
})

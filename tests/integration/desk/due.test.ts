import { expect, it } from 'vitest'
import { answerDecision } from '@/lib/features/decisions/commands/answer-decision'
import { dueIn } from '@/lib/features/desk/queries'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { conveneSession } from '@/lib/features/meetings/commands/convene-session'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { assemblyOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { closedSession, must, openSession, sentSession } from '../../factories/meetings'
import { signedSession } from '../../factories/protocols'

const rules = async (okrugId: string, day: string) =>
  (await dueIn(okrugId, at(day))).map(({ rule, due, daysLeft }) => [rule, due, daysLeft])

it('counts down to an announced session and to the quarter’s end', async () => {
  const { okrugId } = await sentSession()
  expect(await rules(okrugId, '2026-09-10')).toEqual([
    ['MT-1', '2026-09-15', 5],
    ['AS-4', '2026-09-30', 20],
  ])
})

it('still asks for a session that was begun and not closed', async () => {
  const { okrugId } = await openSession()
  expect(await rules(okrugId, '2026-09-16')).toEqual([['MT-1', '2026-09-15', -1]])
})

it('asks for the materials of a session on candidates together with its notice, not before it', async () => {
  const { okrugId } = await assemblyOf('595999000')
  const place = { kk: 'Мектеп', ru: 'Школа' }
  const wish = { okrugId, subject: 'candidates', date: '2026-09-15', time: '10:00', place } as const
  const { id: meetingId } = await must(conveneSession(acting('okrugAkim', okrugId, at('2026-09-12')), wish))
  const office = acting('secretary', okrugId, at('2026-09-12'))
  await must(announceMeeting(office, { okrugId, meetingId, channels: ['board'] }))
  expect((await rules(okrugId, '2026-09-12')).filter(([rule]) => rule === 'NT-2')).toEqual([['NT-2', '2026-09-12', 0]])
})

it('asks for the protocol once the session is over, and no longer for the quarter', async () => {
  const { okrugId } = await closedSession()
  expect(await rules(okrugId, '2026-09-16')).toEqual([['DC-3', '2026-09-17', 1]])
  expect(await rules(okrugId, '2026-09-18')).toEqual([['DC-3', '2026-09-17', -1]])
})

it('asks the akim, then the office, and then nobody', async () => {
  const session = await signedSession()
  const { okrugId } = session
  expect(await rules(okrugId, '2026-09-16')).toEqual([['DC-4', '2026-09-22', 6]])
  const { id: accountId } = await accountWith()
  const { id: decisionId } = await db.decision.findFirstOrThrow({ where: { meetingId: session.meetingId } })
  const akim = acting('okrugAkim', okrugId, at('2026-09-18'), { accountId })
  await must(answerDecision(akim, { okrugId, decisionId, answer: 'approved', reasons: { kk: '', ru: '' } }))
  expect(await rules(okrugId, '2026-09-18')).toEqual([['DC-5', '2026-09-25', 7]])
  await db.decision.updateMany({ where: { okrugId }, data: { membersToldAt: at('2026-09-21') } })
  expect(await rules(okrugId, '2026-09-21')).toEqual([])
  expect(await rules(okrugId, '2026-10-01')).toEqual([['AS-4', '2026-12-31', 91]])
})

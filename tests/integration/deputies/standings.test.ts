import { describe, expect, test } from 'vitest'
import { answerDecision } from '@/lib/features/decisions/commands/answer-decision'
import { standingsIn } from '@/lib/features/deputies/queries'
import { standingsSheet } from '@/lib/features/deputies/standings/sheet'
import { dueIn } from '@/lib/features/desk/queries'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { closeRegistration } from '@/lib/features/meetings/commands/close-registration'
import { failMeeting } from '@/lib/features/meetings/commands/fail-meeting'
import { openMeeting } from '@/lib/features/meetings/commands/open-meeting'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { assemblyOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { must, openSession, registeringSession, sentSession } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'
import { signedSession } from '../../factories/protocols'

const district = '595000000'
// Sessions of the factories meet on 15 September 2026: the third quarter ends on the 30th.
const eve = at('2026-09-14')
const evening = at('2026-09-15', '20:00')

const standing = async (kato: string, now: Date) => {
  const list = await standingsIn(district, now)
  return list.find((one) => one.kato === kato)
}

describe('the quarter of an okrug (AS-4)', () => {
  test('is open without a session, announced with one ahead, and held once it took place', async () => {
    const { okrugId } = await assemblyOf('595070000')
    expect(await standing(okrugId, eve)).toMatchObject({
      quarter: { holds: false, actual: 0, due: '2026-09-30', daysLeft: 16, lastNotice: '2026-09-20', outlook: 'open' },
      last: null,
      next: null,
    })
    expect((await standing(okrugId, at('2026-09-21')))?.quarter?.outlook).toBe('late')

    const ahead = await sentSession()
    expect(await standing(ahead.okrugId, eve)).toMatchObject({
      quarter: { outlook: 'announced' },
      last: null,
      next: { id: ahead.meetingId, number: 1, startsAt: at('2026-09-15', '10:00') },
    })

    const held = await openSession({ present: 13 })
    expect(await standing(held.okrugId, evening)).toMatchObject({
      quarter: { holds: true, actual: 1, outlook: 'held' },
      last: {
        id: held.meetingId,
        number: 1,
        failed: false,
        quorum: { rule: 'AS-1', holds: true, actual: 13, required: 12 },
      },
      next: null,
    })
    // the next quarter asks for its own
    expect((await standing(held.okrugId, at('2026-10-01', '00:30')))?.quarter).toMatchObject({
      actual: 0,
      outlook: 'open',
    })
  })

  test('counts no session without quorum, not even one that opened, and the desk counts the same', async () => {
    const session = await registeringSession({ present: 12 })
    await must(closeRegistration(session.desk(), session.ref))
    await must(openMeeting(session.desk(), { ...session.ref, openedBy: 'Әкім' }))
    const [first] = session.members
    await must(checkOutMember(session.desk(), { ...session.ref, memberId: first?.memberId as string }))
    await must(failMeeting({ ...session.desk(), now: evening }, session.ref))
    expect(await standing(session.okrugId, evening)).toMatchObject({
      quarter: { holds: false, outlook: 'open' },
      last: { id: session.meetingId, failed: true },
    })
    const due = await dueIn(session.okrugId, evening)
    expect(due.some((one) => one.kind === 'quarter')).toBe(true)
  })

  test('takes no session whose day has passed for one ahead', async () => {
    const { okrugId } = await sentSession()
    expect(await standing(okrugId, at('2026-09-16', '00:10'))).toMatchObject({
      next: null,
      quarter: { outlook: 'open' },
    })
  })
})

test('decisions wait for the akim until the last day of DC-4, are overdue after it, and may meet his disagreement', async () => {
  const { okrugId, meetingId } = await signedSession()
  const said = async (now: Date) => {
    const { waiting = 0, due, overdue, disagreed } = (await standing(okrugId, now)) ?? {}
    return { waiting, due, overdue, disagreed }
  }
  expect(await said(at('2026-09-22', '23:50'))).toEqual({ waiting: 1, due: '2026-09-22', overdue: 0, disagreed: 0 })
  expect(await said(at('2026-09-23', '00:10'))).toEqual({ waiting: 0, due: null, overdue: 1, disagreed: 0 })
  const { id: decisionId } = await db.decision.findFirstOrThrow({ where: { okrugId, meetingId } })
  const { id } = await accountWith()
  const akim = acting('okrugAkim', okrugId, at('2026-09-24'), { accountId: id })
  const reasons = { kk: 'Бюджетте қаржы жоқ.', ru: 'В бюджете нет средств.' }
  await must(answerDecision(akim, { okrugId, decisionId, answer: 'disagreed', reasons }))
  expect(await said(at('2026-09-24'))).toEqual({ waiting: 0, due: null, overdue: 0, disagreed: 1 })
})

describe('the list of a district', () => {
  test('has every open okrug of it, those without an assembly last and with nothing asked of them', async () => {
    await okrugOf('595080000')
    await okrugOf('595090000')
    await okrugOf('114630000')
    await db.unit.update({ where: { kato: '595090000' }, data: { closedOn: new Date('2026-01-01') } })
    const list = await standingsIn(district, evening)
    expect(list.at(-1)).toEqual({
      kato: '595080000',
      name: { kk: '595080000 қ', ru: '595080000 р' },
      quarter: null,
      last: null,
      next: null,
      waiting: 0,
      due: null,
      overdue: 0,
      disagreed: 0,
    })
    expect(list.map((one) => one.kato)).not.toContain('595090000')
    expect(list.map((one) => one.kato)).not.toContain('114630000')
  })

  test('is a table of as many rows, with as many columns as headers', async () => {
    const list = await standingsIn(district, evening)
    const [header, ...rows] = standingsSheet(list, 'kk')
    expect(rows.map(([kato]) => kato)).toEqual(list.map((one) => one.kato))
    expect(new Set([header, ...rows].map((row) => row?.length))).toEqual(new Set([16]))
    expect(rows.at(-1)?.slice(2)).toEqual(['жоқ', ...Array.from({ length: 13 }, () => null)])
  })
})

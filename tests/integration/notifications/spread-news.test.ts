import { beforeEach, expect, it } from 'vitest'
import { operator } from '@/lib/access/actor'
import { spreadNews } from '@/lib/features/notifications/commands/spread-news'
import { toldOf } from '@/lib/features/notifications/queries/told'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { adopted, answer } from '../../factories/decisions'
import { actsOf } from '../../factories/ledger'
import { must, type Session, sentSession } from '../../factories/meetings'
import { contactOf } from '../../factories/notifications'

const now = new Date('2026-09-01T06:00:00Z')
let session: Session
beforeEach(async () => {
  session = await sentSession()
})
const spread = (key = 'notice') => spreadNews({ actor: operator, now }, { ...session.ref, key, at: now.toISOString() })
const letters = () => db.letter.findMany({ where: { meetingId: session.meetingId }, orderBy: { pace: 'asc' } })

it('writes a letter to everyone of the okrug who wants it, and leaves those at once to be sent', async () => {
  const { okrugId } = session
  const soon = await contactOf({ okrugId })
  const later = await contactOf({ okrugId, paces: { notices: 'daily' } })
  await contactOf({ okrugId, paces: { notices: 'off' } })
  await contactOf({ okrugId, confirmed: false })
  await contactOf({})
  const stopped = await contactOf({ okrugId })
  await db.contact.update({ where: { id: stopped.contactId }, data: { stoppedAt: now } })
  const newcomer = await contactOf({ okrugId })
  const after = new Date(now.getTime() + 1)
  await db.contact.update({ where: { id: newcomer.contactId }, data: { confirmedAt: after } })
  const blocked = await contactOf({ okrugId })
  await db.account.update({ where: { id: blocked.accountId }, data: { blockedAt: now } })
  const gone = await contactOf({ okrugId })
  const excluded = { exclusionReason: 'moved', excludedFrom: new Date('2026-01-01') }
  await db.communityMember.updateMany({ where: { id: gone.memberId }, data: excluded })
  const { id: accountId } = await accountWith({ roles: [{ role: 'okrugAkim', unitId: okrugId }] })
  const akim = await contactOf({ accountId })
  const { id: former } = await accountWith({ roles: [{ role: 'secretary', unitId: okrugId, until: '2026-08-31' }] })
  await contactOf({ accountId: former })

  expect(await spread()).toEqual({ ok: true, reached: 2, later: 1 })
  const written = await letters()
  expect(
    written
      .filter(({ pace }) => pace === 'atOnce')
      .map((one) => one.contactId)
      .sort(),
  ).toEqual([soon.contactId, akim.contactId].sort())
  expect(written.filter(({ pace }) => pace === 'daily').map((one) => one.contactId)).toEqual([later.contactId])
  const posted = await db.outbox.findMany({ where: { topic: 'notifications.deliver-letter' } })
  const ids = new Set(written.map(({ id }) => id))
  expect(posted.filter(({ payload }) => ids.has((payload as { letterId: string }).letterId))).toHaveLength(2)
  expect(await toldOf(okrugId, session.meetingId)).toMatchObject([{ key: 'notice', reached: 2, later: 1 }])
  const [entry] = await actsOf(okrugId, 'notifications.spread-news')
  expect(entry?.data).toEqual({ meeting: session.meetingId, key: 'notice', reached: 2, later: 1 })
})

it('says in both languages whose meeting it is, when, where and what, and nothing a title could add', async () => {
  await db.agendaItem.updateMany({
    where: { meetingId: session.meetingId, position: 1 },
    data: { titleRu: 'Вопрос\r\nBcc: all@mail.kz' },
  })
  await must(spread())
  const { text } = await db.news.findFirstOrThrow({ where: { meetingId: session.meetingId } })
  const { kk, ru } = text as Record<string, { subject: string; text: string; url: string }>
  expect(kk?.subject).toMatch(/^.+: хабарлама – № 1 шақыру, 2026 жылғы 15 қыркүйек$/)
  expect(ru?.subject).toMatch(/: оповещение – /)
  expect(ru?.text).toContain('1. Вопрос Bcc: all@mail.kz')
  expect(ru?.url).toContain(`/ru/okrugs/${session.okrugId}/meetings/${session.meetingId}`)
  expect(kk?.text).not.toMatch(/[\r]/)
})

it.each([
  ['approved', 'одобрено'],
  ['disagreed', 'аким не согласен, доводы на странице'],
] as const)('says what the akim answered: %s', async (given, words) => {
  const one = await adopted()
  await answer(one, given)
  const news = { ...one.session.ref, key: 'results.1', at: now.toISOString() }
  await must(spreadNews({ actor: operator, now }, news))
  const { text } = await db.news.findFirstOrThrow({ where: { meetingId: one.session.meetingId } })
  expect((text as Record<string, { text: string }>).ru?.text).toMatch(new RegExp(`^№ 1 [^\\n]+: ${words}$`))
})

it('tells a thing once, also when ten jobs do it at once: the primary key’s guarantee', async () => {
  await contactOf({ okrugId: session.okrugId })
  const answers = await Promise.all(Array.from({ length: 10 }, () => spread()))
  expect(answers.filter((one) => one.ok && one.reached === 1)).toHaveLength(1)
  expect(await letters()).toHaveLength(1)
  expect(await actsOf(session.okrugId, 'notifications.spread-news')).toHaveLength(1)
  const [letter] = await letters()
  const again = () => db.letter.create({ data: { ...letter, id: crypto.randomUUID() } as never })
  await expect(again()).rejects.toThrow()
})

it('tells nothing of a meeting that is not public, and of nothing it does not know', async () => {
  expect(await spread('gossip')).toMatchObject({ code: 'notFound' })
  await db.meeting.updateMany({ where: { id: session.meetingId }, data: { publishedAt: null } })
  expect(await spread()).toMatchObject({ code: 'notFound' })
})

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keyed } from '@/lib/platform/auth/keyed'
import { db } from '@/lib/platform/db/client'
import { ticket } from '@/lib/platform/reach/address'
import { accountWith } from '../../factories/accounts'
import { sentSession } from '../../factories/meetings'
import { memberOf } from '../../factories/roll'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('TELEGRAM_TOKEN', '1:secret')
  vi.stubEnv('TELEGRAM_BOT', 'jiyn_bot')
})
afterEach(() => vi.unstubAllEnvs())

const secret = () => keyed('telegram webhook').toString('base64url')
const start = (accountId: string) => `/start ${ticket('telegram', accountId).replace('.', '_')}`
async function tells(text: string, header = secret(), more: object = {}) {
  const { POST } = await import('@/app/api/letters/telegram/route')
  const message = { text, chat: { id: 4711, type: 'private' }, from: { language_code: 'ru-RU' }, ...more }
  const { status } = await POST(
    new Request('http://localhost/api/letters/telegram', {
      method: 'POST',
      headers: { 'X-Telegram-Bot-Api-Secret-Token': header },
      body: JSON.stringify({ update_id: 1, message }),
    }),
  )
  return status
}
const chats = (accountId: string) => db.contact.findMany({ where: { accountId, channel: 'telegram' } })

it('joins a chat to whoever wrote with the ticket from their own page, once', async () => {
  const { id } = await accountWith()
  expect(await tells(start(id))).toBe(204)
  expect(await tells(start(id))).toBe(204)
  expect(await chats(id)).toMatchObject([{ lang: 'ru', confirmedAt: expect.any(Date) }])
})

it('believes nobody who does not know what only Telegram was told: a forged webhook', async () => {
  const { id } = await accountWith()
  for (const header of ['', 'x', secret().slice(1), `${secret()}x`]) expect(await tells(start(id), header)).toBe(404)
  expect(await chats(id)).toEqual([])
})

it.each(['/start', '/start x', 'hello', '/start 00000000-0000-7000-8000-000000000000_AAAAAAAAAAAAAAAAAAAAAA'])(
  'joins nothing by «%s»',
  async (text) => {
    const before = await db.contact.count()
    expect(await tells(text)).toBe(204)
    expect(await db.contact.count()).toBe(before)
  },
)

it('joins no group, and nobody who is blocked', async () => {
  const { id } = await accountWith()
  await tells(start(id), secret(), { chat: { id: -5, type: 'group' } })
  await db.account.update({ where: { id }, data: { blockedAt: new Date() } })
  await tells(start(id))
  expect(await chats(id)).toEqual([])
})

it('joins no eleventh address, and says nothing else to Telegram', async () => {
  const { id: accountId } = await accountWith()
  const row = { accountId, channel: 'email' as const, lang: 'kk' as const, label: 'a…@b.kz', address: Buffer.from('x') }
  for (let n = 0; n < 10; n++)
    await db.contact.create({ data: { ...row, fingerprint: String(n).repeat(64), createdAt: new Date() } })
  expect(await tells(start(accountId))).toBe(204)
  expect(await chats(accountId)).toEqual([])
})

it('leaves what waits for a digest when its person writes again, and drops it when they come back after leaving', async () => {
  const { ref, okrugId } = await sentSession()
  const { id } = await accountWith({ member: { okrugId, id: await memberOf(okrugId) } })
  await tells(start(id))
  const [chat] = await chats(id)
  const news = { ...ref, key: 'notice', topic: 'notices' as const, at: new Date(), text: {} }
  await db.news.create({ data: news })
  const letter = { okrugId, meetingId: ref.meetingId, key: 'notice', pace: 'weekly' as const, createdAt: new Date() }
  await db.letter.create({ data: { ...letter, contactId: chat?.id ?? '' } })
  await tells(start(id))
  expect(await db.letter.count({ where: { contactId: chat?.id } })).toBe(1)
  await db.contact.update({ where: { id: chat?.id }, data: { stoppedAt: new Date() } })
  await tells(start(id))
  expect(await chats(id)).toMatchObject([{ stoppedAt: null }])
  expect(await db.letter.count({ where: { contactId: chat?.id } })).toBe(0)
})

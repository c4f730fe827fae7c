import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { AddContactInput } from '@/lib/features/notifications/schema'
import { db } from '@/lib/platform/db/client'
import { accountWith, contextOf } from '../../factories/accounts'
import { subscriptionOf } from '../../factories/push'

const now = new Date('2026-09-01T06:00:00Z')
let accountId: string
beforeEach(async () => {
  vi.resetModules()
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1')
  vi.stubEnv('MAIL_FROM', 'jiyn@portal.kz')
  accountId = (await accountWith()).id
})
afterEach(() => vi.unstubAllEnvs())

async function add(input: AddContactInput, at = now) {
  const { addContact } = await import('@/lib/features/notifications/commands/add-contact')
  return addContact({ ...(await contextOf(accountId, now)), now: at }, input)
}
const mail = (address: string) => add({ channel: 'email', lang: 'ru', address })
const rows = () => db.contact.findMany({ where: { accountId } })

it('keeps a mailbox sealed, shows it masked, and writes to it nothing but a code until that came back', async () => {
  expect(await mail(' Aigul@Mail.KZ ')).toMatchObject({ ok: true, confirmed: false })
  const [row] = await rows()
  expect(row).toMatchObject({ channel: 'email', lang: 'ru', label: 'a…@mail.kz', confirmedAt: null })
  expect(Buffer.from(row?.address ?? []).includes('aigul')).toBe(false)
  const posted = await db.outbox.findMany({ where: { topic: 'notifications.send-code' } })
  expect(posted.some(({ payload }) => (payload as { contactId: string }).contactId === row?.id)).toBe(true)
})

it('takes a browser at its word, at a service that browsers speak to and nowhere else', async () => {
  const push = (address: string) => add({ channel: 'push', lang: 'kk', label: 'Chrome, Android', address })
  expect(await push(subscriptionOf())).toMatchObject({ ok: true, confirmed: true })
  for (const endpoint of [
    'http://fcm.googleapis.com/x',
    'https://127.0.0.1/x',
    'https://fcm.googleapis.com.evil.kz/x',
    'https://evil.kz/fcm.googleapis.com',
  ])
    await expect(push(subscriptionOf(endpoint))).rejects.toThrow()
  await expect(push('{"endpoint":')).rejects.toThrow()
})

it.each(['', 'x', 'a@b', 'a b@mail.kz', 'a@mail.kz\r\nBcc: b@mail.kz', `${'a'.repeat(250)}@mail.kz`])(
  'refuses «%s» as a mailbox',
  async (address) => {
    await expect(mail(address)).rejects.toThrow()
  },
)

it('has no channel that the portal has no credentials for', async () => {
  expect(await add({ channel: 'sms', lang: 'kk', address: '8 701 123 45 67' })).toMatchObject({
    code: 'notifications.noChannel',
  })
})

it('is asked for a code five times an hour at most, and has ten addresses at most', async () => {
  for (const n of [1, 2, 3, 4, 5]) expect(await mail(`a${n}@mail.kz`)).toMatchObject({ ok: true })
  expect(await mail('a6@mail.kz')).toMatchObject({ code: 'notifications.tooManyCodes' })
  const later = new Date(now.getTime() + 61 * 60_000)
  expect(await add({ channel: 'email', lang: 'kk', address: 'a6@mail.kz' }, later)).toMatchObject({ ok: true })
  for (let n = 0; n < 4; n++)
    expect(await add({ channel: 'push', lang: 'kk', label: 'Chrome', address: subscriptionOf() })).toMatchObject({
      ok: true,
    })
  const more = { channel: 'push', lang: 'kk', label: 'Chrome', address: subscriptionOf() } as const
  expect(await add(more)).toMatchObject({ code: 'notifications.tooMany' })
})

it('knows an address again, and sends another code only while the first did not come back', async () => {
  await mail('a@mail.kz')
  expect(await mail('A@mail.kz')).toMatchObject({ ok: true })
  expect(await rows()).toHaveLength(1)
  await db.contact.updateMany({ where: { accountId }, data: { confirmedAt: now } })
  expect(await mail('a@mail.kz')).toMatchObject({ code: 'notifications.alreadyThere' })
})

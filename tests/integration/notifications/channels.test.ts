import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { operator } from '@/lib/access/actor'
import { printedPeople } from '@/lib/features/meetings/queries/printed'
import { spreadNews } from '@/lib/features/notifications/commands/spread-news'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { must, sentSession } from '../../factories/meetings'
import { contactOf } from '../../factories/notifications'

type Heard = { url: string; authorization: string | undefined; body: Record<string, string> }
const heard: Heard[] = []
let answer = { status: 200, body: '{}' }
/** A gateway as operators and Telegram have one. */
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = JSON.parse(Buffer.concat(chunks).toString())
  heard.push({ url: request.url ?? '', authorization: request.headers.authorization, body })
  response.writeHead(answer.status, { location: '/elsewhere' }).end(answer.body)
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
beforeEach(() => {
  heard.length = 0
  answer = { status: 200, body: '{}' }
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  vi.resetModules()
  vi.stubEnv('TELEGRAM_TOKEN', '1:secret')
  vi.stubEnv('TELEGRAM_BOT', 'jiyn_bot')
  vi.stubEnv('TELEGRAM_API', origin)
  vi.stubEnv('SMS_URL', `${origin}/sms`)
  vi.stubEnv('SMS_TOKEN', 'known')
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const envelope = {
  ...{ id: '019a', lang: 'kk' as const, subject: 'Хабарлама', text: '1. Сұрақ' },
  ...{ url: 'https://jiyn.kz/kk', stop: 'https://jiyn.kz/stop' },
}
const telegram = async (more = {}) =>
  (await import('@/lib/platform/reach/telegram')).sendTelegram('4711', { ...envelope, ...more })
const sms = async () => (await import('@/lib/platform/reach/sms')).sendSms('+77012345678', envelope)

describe('by Telegram', () => {
  it('writes to the chat, and says how to end it', async () => {
    expect(await telegram()).toBe('sent')
    const text = `Хабарлама\n\n1. Сұрақ\n\n${envelope.url}\n\n${envelope.stop}`
    expect(heard).toMatchObject([{ url: '/bot1:secret/sendMessage', body: { chat_id: '4711', text } }])
  })

  it('cuts what a message cannot hold, and leaves the links whole', async () => {
    expect(await telegram({ text: 'ә'.repeat(9000) })).toBe('sent')
    const text = heard[0]?.body.text ?? ''
    expect(text).toHaveLength(4096)
    expect(text.endsWith(`…\n\n${envelope.url}\n\n${envelope.stop}`)).toBe(true)
  })

  it.each([
    [403, 'Forbidden: bot was blocked by the user', 'gone'],
    [400, 'Bad Request: chat not found', 'gone'],
    [400, 'Bad Request: message is too long', null],
    [429, 'Too Many Requests', null],
    [401, 'Unauthorized', null],
  ])('tells nobody there from not now: %s %s', async (status, description, end) => {
    answer = { status, body: JSON.stringify({ ok: false, description }) }
    if (end) expect(await telegram()).toBe(end)
    else await expect(telegram()).rejects.toThrow(`telegram ${status}`)
  })

  it('tells Telegram where the portal listens, and what only the two of them know', async () => {
    const { tellWebhook, isTelegram } = await import('@/lib/platform/reach/telegram')
    await tellWebhook()
    const { url = '', secret_token = '' } = heard[0]?.body ?? {}
    expect(url).toMatch(/\/api\/letters\/telegram$/)
    expect(isTelegram(new Headers({ 'x-telegram-bot-api-secret-token': secret_token }))).toBe(true)
  })
})

describe('by SMS', () => {
  it('gives the gateway number, words and address under an id that stays the same', async () => {
    expect(await sms()).toBe('sent')
    const body = { id: '019a', to: '+77012345678', text: `Хабарлама ${envelope.url} Тоқтату: ${envelope.stop}` }
    expect(heard).toEqual([{ url: '/sms', authorization: 'Bearer known', body }])
  })

  it.each([
    [410, 'gone'],
    [404, null],
    [500, null],
    [401, null],
    [302, null],
  ])('tells nobody there from not now: %s', async (status, end) => {
    answer = { status, body: '' }
    if (end) expect(await sms()).toBe(end)
    else await expect(sms()).rejects.toThrow('sms')
    expect(heard).toHaveLength(1)
  })
})

it('on paper are told those to whom no letter of this notice went, or whose letter was given up', async () => {
  const { okrugId, meetingId, members } = await sentSession()
  const told = async (seat: number, more: Parameters<typeof contactOf>[0]) => {
    const member = { okrugId, id: members[seat - 1]?.memberId as string }
    return contactOf({ accountId: (await accountWith({ member })).id, ...more })
  }
  await told(1, {})
  await told(2, { paces: { notices: 'weekly' } })
  await told(3, { confirmed: false })
  await told(4, { paces: { notices: 'off' } })
  const { contactId } = await told(5, {})
  await db.contact.update({ where: { id: contactId }, data: { stoppedAt: new Date() } })
  const notice = { okrugId, meetingId, key: 'notice', at: new Date().toISOString() }
  const dead = await told(6, {})
  await must(spreadNews({ actor: operator, now: new Date() }, notice))
  await db.letter.updateMany({ where: { contactId: dead.contactId }, data: { failedAt: new Date() } })
  // Whoever gives an address only now was not told by it.
  await told(7, {})
  const people = await printedPeople(okrugId, meetingId, { form: 'attendance', part: 'all', unreached: true })
  const seats = people?.groups.flatMap((group) => group.people.map(({ seat }) => seat)) ?? []
  expect(seats.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 22 }, (_, i) => i + 3))
})

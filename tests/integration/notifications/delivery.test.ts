import { Agent, createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { operator } from '@/lib/access/actor'
import { spreadNews } from '@/lib/features/notifications/commands/spread-news'
import { digestOf } from '@/lib/features/notifications/letters/compose'
import { dueDigests, dueReminders } from '@/lib/features/notifications/queries/due'
import { db } from '@/lib/platform/db/client'
import { deliverDigest, deliverLetter } from '@/lib/platform/reach/deliver'
import { issue, keyPemOf, pemOf } from '../../factories/authority'
import { must, type Session, sentSession } from '../../factories/meetings'
import { contactOf, noting } from '../../factories/notifications'
import { browserAt } from '../../factories/push'

const now = new Date('2026-09-01T06:00:00Z')
let session: Session
beforeEach(async () => {
  session = await sentSession()
})
const spread = (key: string, at = now) =>
  must(spreadNews({ actor: operator, now: at }, { ...session.ref, key, at: at.toISOString() }))
const letterOf = async (contactId: string) => (await db.letter.findFirstOrThrow({ where: { contactId } })).id

describe('a letter', () => {
  it('is sent once, in the language of its contact, under an id that stays the same', async () => {
    const { contactId, address } = await contactOf({ okrugId: session.okrugId, lang: 'ru' })
    await spread('notice')
    const id = await letterOf(contactId)
    const { sent, by } = noting()
    await deliverLetter(id, now, by)
    await deliverLetter(id, now, by)
    expect(sent).toMatchObject([{ id, address, lang: 'ru', subject: expect.stringContaining('оповещение') }])
    expect(await db.letter.findFirst({ where: { id } })).toMatchObject({ sentAt: now })
  })

  it('is sent again when the process died between sending and marking: at least once', async () => {
    const { contactId } = await contactOf({ okrugId: session.okrugId })
    await spread('notice')
    const id = await letterOf(contactId)
    const { sent, by } = noting()
    await deliverLetter(id, now, by)
    await db.letter.update({ where: { id }, data: { sentAt: null } })
    await deliverLetter(id, now, by)
    expect(sent.map((one) => one.id)).toEqual([id, id])
  })

  it('is not sent where it was stopped meanwhile, and stops where nobody is any more', async () => {
    const [one, other] = [await contactOf({ okrugId: session.okrugId }), await contactOf({ okrugId: session.okrugId })]
    await spread('notice')
    await db.contact.update({ where: { id: one.contactId }, data: { stoppedAt: now } })
    const { sent, by } = noting(() => 'gone')
    for (const { contactId } of [one, other]) await deliverLetter(await letterOf(contactId), now, by)
    expect(sent).toHaveLength(1)
    expect(await db.contact.findFirst({ where: { id: other.contactId } })).toMatchObject({ stoppedAt: now })
  })
})

describe('by the clock', () => {
  const hour = 3_600_000
  it('a meeting is called to mind two days and three hours before, each once', async () => {
    const { startsAt } = await db.meeting.findFirstOrThrow({ where: { id: session.meetingId } })
    const ahead = (hours: number, minutes = 0) => new Date((startsAt?.getTime() ?? 0) - hours * hour - minutes * 60_000)
    const due = async (at: Date) =>
      (await dueReminders(at)).filter(({ meetingId }) => meetingId === session.meetingId).map(({ key }) => key)
    expect(await due(ahead(48, 1))).toEqual([])
    expect(await due(ahead(48))).toEqual(['reminder48'])
    // The portal was off: «in two days» would not be true any more.
    expect(await due(ahead(10))).toEqual([])
    await spread('reminder48', ahead(48))
    expect(await due(ahead(47))).toEqual([])
    expect(await due(ahead(3))).toEqual(['reminder3'])
    await spread('reminder3', ahead(3))
    expect(await due(ahead(1))).toEqual([])
    expect(await due(ahead(-1))).toEqual([])
  })

  it('a digest gathers what came before eight in the morning, a weekly one before Monday’s', async () => {
    const daily = await contactOf({ okrugId: session.okrugId, paces: { notices: 'daily' } })
    const weekly = await contactOf({ okrugId: session.okrugId, paces: { notices: 'weekly' } })
    // Tuesday, 1 September 2026, eleven o'clock in Almaty.
    await spread('notice')
    await spread('failed', new Date(now.getTime() + 1000))
    const due = async (text: string) =>
      (await dueDigests(new Date(text))).filter(({ contactId }) =>
        [daily, weekly].some((one) => one.contactId === contactId),
      )
    expect(await due('2026-09-02T02:59:00Z')).toEqual([])
    const [first] = await due('2026-09-02T03:00:00Z')
    expect(first).toEqual({ contactId: daily.contactId, pace: 'daily', before: new Date('2026-09-02T03:00:00Z') })
    expect(await due('2026-09-06T20:00:00Z')).toHaveLength(1)
    const onMonday = await due('2026-09-07T03:00:00Z')
    expect(onMonday.map(({ pace }) => pace)).toEqual(['daily', 'weekly'])

    const { sent, by } = noting()
    for (const one of onMonday) await deliverDigest(one, digestOf('https://jiyn.kz'), now, by)
    for (const one of onMonday) await deliverDigest(one, digestOf('https://jiyn.kz'), now, by)
    expect(sent).toHaveLength(2)
    expect(sent[0]).toMatchObject({ address: daily.address, subject: 'Жиын: 2 жаңалық' })
    expect(sent[0]?.text).toMatch(/хабарлама –[\s\S]+\* \* \*[\s\S]+өтпей қалды –/)
    expect(await due('2026-09-08T03:00:00Z')).toEqual([])
  })

  it('a digest leaves none behind, however many there are', async () => {
    const { contactId } = await contactOf({ okrugId: session.okrugId, paces: { results: 'daily' } })
    const keys = Array.from({ length: 101 }, (_, n) => `results.${n.toString(36)}`)
    for (const key of keys) await spread(key)
    const { sent, by } = noting()
    const before = new Date('2026-09-02T03:00:00Z')
    await deliverDigest({ contactId, pace: 'daily', before }, digestOf('https://jiyn.kz'), now, by)
    expect(sent.map(({ subject }) => subject)).toEqual(['Жиын: 100 жаңалық', 'Жиын: 1 жаңалық'])
    expect(await db.letter.count({ where: { contactId, sentAt: null } })).toBe(0)
  })
})

describe('by mail', () => {
  const mails: ParsedMail[] = []
  let refusal: Error | null = null
  let connections = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_, callback) => {
      connections += 1
      callback()
    },
    onRcptTo: (_, __, callback) => callback(refusal),
    onData: (stream, _, callback) =>
      simpleParser(stream).then((mail) => {
        mails.push(mail)
        callback()
      }, callback),
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  beforeEach(() => {
    mails.length = 0
    refusal = null
    vi.resetModules()
    vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
    vi.stubEnv('MAIL_FROM', 'jiyn@portal.kz')
  })
  afterEach(() => vi.unstubAllEnvs())
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

  const envelope = {
    id: '019a',
    lang: 'kk' as const,
    subject: 'Хабарлама\r\nBcc: all@mail.kz',
    text: '1. Сұрақ',
    url: 'https://jiyn.kz/kk',
    stop: 'https://jiyn.kz/api/letters/stop?t=1',
  }
  async function sends(address = 'aigul@mail.kz') {
    const { sendEmail, closeMail } = await import('@/lib/platform/reach/email')
    try {
      return await sendEmail(address, envelope)
    } finally {
      closeMail()
    }
  }

  it('is a letter that says who sent it, ends with one click, and holds no header that a title brought', async () => {
    expect(await sends()).toBe('sent')
    const [mail] = mails
    expect(mail).toMatchObject({
      messageId: '<019a@portal.kz>',
      from: { value: [{ address: 'jiyn@portal.kz', name: 'Жиын порталы' }] },
      to: { value: [{ address: 'aigul@mail.kz' }] },
    })
    expect(mail?.subject).toContain('Хабарлама')
    expect(mail?.text).toContain('1. Сұрақ')
    expect(mail?.text).toContain(envelope.stop)
    expect(mail?.headers.get('list')).toMatchObject({ unsubscribe: { url: envelope.stop } })
    expect(mail?.headerLines.some(({ key }) => key === 'bcc')).toBe(false)
    expect(mail?.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toContain('One-Click')
  })

  it('goes with the next through the same door', async () => {
    const { sendEmail, closeMail } = await import('@/lib/platform/reach/email')
    connections = 0
    for (let n = 0; n < 5; n++) await sendEmail(`a${n}@mail.kz`, { ...envelope, id: String(n) })
    closeMail()
    expect([mails.length, connections]).toEqual([5, 1])
  })

  it.each([
    ['550 5.1.1 no such user', 'gone'],
    ['550 5.7.1 blocked for now', null],
    ['451 4.3.0 try later', null],
  ])('tells nobody there from not now: %s', async (said, end) => {
    refusal = Object.assign(new Error(said.slice(4)), { responseCode: Number(said.slice(0, 3)) })
    if (end) expect(await sends()).toBe(end)
    else await expect(sends()).rejects.toThrow(/^smtp \d+$/)
  })

  it('is tried again while the server is away', async () => {
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1')
    await expect(sends()).rejects.toThrow('smtp away')
  })
})

describe('to a browser', () => {
  const heard: { headers: NodeJS.Dict<string | string[]>; body: Buffer }[] = []
  let status = 201
  let url: string
  let close: () => void
  beforeAll(async () => {
    const local = await issue({ name: 'localhost', by: await issue({ name: 'Push' }) })
    const server = createServer({ key: await keyPemOf(local), cert: pemOf(local) }, async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      heard.push({ headers: request.headers, body: Buffer.concat(chunks) })
      response.writeHead(status).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `https://localhost:${(server.address() as AddressInfo).port}/push/1`
    close = () => server.close()
  })
  beforeEach(() => {
    vi.resetModules()
    vi.stubEnv('PUSH_HOSTS', 'localhost')
  })
  afterEach(() => vi.unstubAllEnvs())
  afterAll(() => close())

  async function sends() {
    const { pushBy, vapidKeys } = await import('@/lib/platform/reach/push')
    const send = pushBy(new Agent({ rejectUnauthorized: false }))
    const { subscription, read } = browserAt(url)
    const end = await send(subscription, {
      ...{
        id: '1',
        lang: 'kk',
        subject: 'Хабарлама',
        text: 'Сұрақ',
        url: 'https://jiyn.kz',
        stop: 'https://jiyn.kz/s',
      },
    })
    return { end, key: vapidKeys().publicKey, read }
  }

  it('goes encrypted, signed with the portal’s own key', async () => {
    const { end, key, read } = await sends()
    expect(end).toBe('sent')
    const { headers, body } = heard.at(-1) ?? { headers: {}, body: Buffer.alloc(0) }
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: String(24 * 3600) })
    expect(headers.authorization).toContain(key)
    expect(body.includes('Хабарлама')).toBe(false)
    const stop = { title: 'Тоқтату', url: 'https://jiyn.kz/s' }
    const shown = { id: '1', lang: 'kk', title: 'Хабарлама', body: 'Сұрақ', url: 'https://jiyn.kz', stop }
    expect(JSON.parse(read(body))).toEqual(shown)
    expect(Buffer.from(key, 'base64url')).toHaveLength(65)
  })

  it.each([
    [410, 'gone'],
    [404, 'gone'],
    [503, null],
  ])('tells gone from not now: %s', async (answer, end) => {
    status = answer
    if (end) expect(await sends()).toMatchObject({ end })
    else await expect(sends()).rejects.toThrow('push 503')
    status = 201
  })
})

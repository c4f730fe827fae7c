import { parseFeed } from '@rowanmanning/feed-parser'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as mine } from '@/app/api/letters/calendar.ics/route'
import { GET as decisions } from '@/app/api/v1/decisions/adopted.atom/route'
import { GET as calendar } from '@/app/api/v1/meetings/calendar.ics/route'
import { GET as notices } from '@/app/api/v1/meetings/notices.atom/route'
import { GET as protocols } from '@/app/api/v1/protocols/signed.atom/route'
import { calendarTicket } from '@/lib/features/notifications/queries/tickets'
import { db } from '@/lib/platform/db/client'
import { ticket } from '@/lib/platform/reach/address'
import { accountWith } from '../../factories/accounts'
import type { Session } from '../../factories/meetings'
import { sentSession } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'
import { signedSession } from '../../factories/protocols'
import { memberOf } from '../../factories/roll'

type Get = (request: Request) => Promise<Response>
const ask = (get: Get, query: string, headers: Record<string, string> = {}) =>
  get(new Request(`http://localhost/api/v1/feed${query}`, { headers }))
const text = async (get: Get, query: string) => (await ask(get, query)).text()
const events = async (query: string) =>
  new ICAL.Component(ICAL.parse(await text(calendar, query)))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))

/** What an author could try to say to a calendar or a reader in a title. */
const hostile = 'Жол\r\nATTENDEE:mailto:x@y.kz\r\nBEGIN:VALARM ]]></title><script>alert(1)</script> & «су»'
let signed: Session
let sent: Session
let district: string

beforeAll(async () => {
  signed = await signedSession()
  sent = await sentSession()
  district = (await okrugOf(sent.okrugId)).districtId
  await db.agendaItem.updateMany({ where: { meetingId: sent.meetingId, position: 1 }, data: { titleKk: hostile } })
  await db.meeting.update({
    where: { okrugId_id: { okrugId: sent.okrugId, id: sent.meetingId } },
    data: { placeKk: hostile },
  })
})

describe('a person’s own calendar', () => {
  const own = async (t: string, lang = 'kk') => {
    const answer = await mine(
      new Request(`http://localhost/api/letters/calendar.ics?${new URLSearchParams({ t, lang })}`),
    )
    if (answer.status !== 200) return answer.status
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
    return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).uid)
  }
  const accountOf = async (id: string) => (await accountWith({ member: { okrugId: signed.okrugId, id } })).id

  it('has the sessions of whoever holds a seat, and not of a neighbour who holds none', async () => {
    const seated = await accountOf(signed.members[3]?.memberId ?? '')
    const neighbour = await accountOf(await memberOf(signed.okrugId))
    expect(await own(calendarTicket({ id: seated, calendarTurn: 0 }))).toEqual([signed.meetingId])
    expect(await own(calendarTicket({ id: neighbour, calendarTurn: 0 }), 'ru')).toEqual([])
  })

  it('is opened by its own address alone, and no more once the account is blocked', async () => {
    const id = await accountOf(signed.members[4]?.memberId ?? '')
    for (const forged of ['', id, `${id}.${'A'.repeat(22)}`, ticket('stop', id)]) expect(await own(forged)).toBe(404)
    const good = calendarTicket({ id, calendarTurn: 0 })
    expect(await own(good)).toEqual([signed.meetingId])
    await db.account.update({ where: { id }, data: { blockedAt: new Date() } })
    expect(await own(good)).toBe(404)
  })
})

describe('a calendar', () => {
  it('has a meeting under its id for good, with time, place and questions', async () => {
    const [event, ...others] = await events(`?okrug=${signed.okrugId}`)
    expect(others).toEqual([])
    expect(event?.uid).toBe(signed.meetingId)
    expect(event?.sequence).toBe(0)
    expect(event?.startDate.toJSDate()).toEqual(new Date('2026-09-15T05:00:00Z'))
    expect(event?.location).toBe('Мәдениет үйі')
    expect(event?.description).toMatch(/^1\. /)
    expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(event?.component.getFirstPropertyValue('url')).toContain(
      `/kk/okrugs/${signed.okrugId}/meetings/${event?.uid}`,
    )
    const [russian] = await events(`?okrug=${signed.okrugId}&lang=ru`)
    expect(russian?.location).toBe('Дом культуры')
  })

  it('strikes out what failed, under the same id', async () => {
    const okrugId = sent.okrugId
    const [before] = await events(`?okrug=${okrugId}`)
    await db.meeting.updateMany({ where: { id: sent.meetingId }, data: { state: 'failed' } })
    const [after] = await events(`?okrug=${okrugId}`)
    await db.meeting.updateMany({ where: { id: sent.meetingId }, data: { state: 'materialsSent' } })
    expect([before?.uid, before?.sequence]).toEqual([sent.meetingId, 0])
    expect([after?.uid, after?.sequence]).toEqual([sent.meetingId, 1])
    expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  it('takes nothing that a title says for its own', async () => {
    const [event] = await events(`?okrug=${sent.okrugId}`)
    expect(event?.component.getFirstProperty('attendee')).toBeNull()
    expect(event?.component.getAllSubcomponents()).toEqual([])
    expect(event?.location.replaceAll(/\s+/g, ' ')).toBe(hostile.replaceAll(/\s+/g, ' '))
  })

  it('is of one body where asked, and of all okrugs of a district', async () => {
    expect(await events(`?okrug=${signed.okrugId}&kind=gathering`)).toEqual([])
    expect(await events(`?okrug=${signed.okrugId}&kind=session`)).toHaveLength(1)
    const all = await events(`?district=${district}`)
    expect(all.map((one) => one.uid)).toEqual(expect.arrayContaining([signed.meetingId, sent.meetingId]))
    expect(all[0]?.summary).toMatch(/^Жиналыстың № \d+ шақыруы\. \S/)
  })
})

describe('a feed', () => {
  it.each([
    ['notices', notices],
    ['protocols', protocols],
    ['decisions', decisions],
  ] as const)('of %s is read by a reader that is not ours', async (kind, get) => {
    const feed = parseFeed(await text(get, `?okrug=${signed.okrugId}`))
    expect(feed.meta).toMatchObject({ type: 'atom', version: '1.0' })
    expect(feed.title).toContain(signed.okrugId)
    expect(feed.items.length).toBeGreaterThan(0)
    const [item] = feed.items
    expect(item?.url).toContain(`/kk/okrugs/${signed.okrugId}/meetings/${signed.meetingId}`)
    expect(item?.published).toBeInstanceOf(Date)
    const said = { notices: '№ 1 шақыру', protocols: 'Хаттама: № 1 шақыру', decisions: '1-мәселе' }[kind]
    expect(item?.title).toContain(said)
  })

  it('takes nothing that a title says for its own', async () => {
    const xml = await text(notices, `?okrug=${sent.okrugId}`)
    expect(xml).not.toContain('<script')
    expect(xml).toContain('&lt;script&gt;alert(1)')
    expect(parseFeed(xml).items).toHaveLength(1)
  })

  it('is answered with a mark, and not again while nothing changed', async () => {
    const query = `?okrug=${signed.okrugId}`
    const first = await ask(notices, query)
    expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(first.headers.get('cache-control')).toBe('public, max-age=300, must-revalidate')
    const again = await ask(notices, query, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it.each([
    ['', 422],
    ['?okrug=595030000&district=595000000', 422],
    ['?okrug=999999999', 404],
    ['?district=595030000', 404],
    ['?okrug=595030000&lang=en', 422],
  ])('%s is answered with %s', async (query, status) => {
    for (const get of [notices, calendar]) expect((await ask(get, query)).status).toBe(status)
  })
})

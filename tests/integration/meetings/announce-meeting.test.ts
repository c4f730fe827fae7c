import pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { db, transact } from '@/lib/platform/db/client'
import { assemblyOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { clerk, type Draft, draftOf, item, lastEntry, stateOf, stranger, withItem } from '../../factories/drafts'

let next = 595010000
let okrugId: string
let draft: Draft
const announce = (of = draft, now = at('2026-07-17')) =>
  announceMeeting(clerk(okrugId, now), { ...of, channels: ['board', 'messenger'] })
const rowOf = ({ meetingId }: Draft) => db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: meetingId } } })

beforeEach(async () => {
  next += 1000
  okrugId = (await assemblyOf(`${next}`, { seats: 5 })).okrugId
  draft = await draftOf(okrugId)
})

it('publishes the session with its number, channels and frozen verdict', async () => {
  await withItem(draft)
  const listener = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await listener.connect()
  const heard: unknown[] = []
  listener.on('notification', ({ payload }) => heard.push(payload))
  await listener.query('listen jiyn_pages')
  expect(await announce()).toEqual({ ok: true, number: 1, year: 2026 })
  await listener.query('select 1')
  await listener.end()
  expect(heard).toContain(okrugId)
  expect(await rowOf(draft)).toMatchObject({
    state: 'announced',
    year: 2026,
    number: 1,
    channels: ['portal', 'board', 'messenger'],
    announcedAt: at('2026-07-17'),
    publishedAt: at('2026-07-17'),
    noticeVerdict: { rule: 'NT-1', holds: true, required: 10, actual: 10, on: '2026-07-27' },
  })
  expect(await lastEntry(okrugId)).toMatchObject({
    event: 'meetings.announce-meeting',
    data: { number: 1, verdict: { rule: 'NT-1', holds: true }, agenda: [{ competence: 'otherLocalMatter' }] },
  })
})

describe('refuses', () => {
  it('an empty agenda', async () => {
    expect(await announce()).toMatchObject({ code: 'meetings.noAgenda' })
  })

  it.each(['titleKk', 'titleRu', 'draftKk', 'draftRu'])('an item without %s', async (column) => {
    await withItem(draft, 1)
    const second = await withItem(draft, 2)
    await db.agendaItem.update({ where: { okrugId_id: { okrugId, id: second } }, data: { [column]: '' } })
    expect(await announce()).toMatchObject({ code: 'meetings.incompleteItem', params: { position: 2 } })
  })

  it.each([
    ['2026-07-17', true],
    ['2026-07-18', 'meetings.noticeTooLate'],
    ['2026-07-27', 'meetings.noticeTooLate'],
    ['2026-07-28', 'meetings.timePast'],
  ])('a notice on %s for 27 July, or not: %s', async (day, outcome) => {
    await withItem(draft)
    const answer = await announce(draft, at(day, '09:00'))
    expect(answer.ok ? true : answer.code).toBe(outcome)
    if (!answer.ok) expect(await stateOf(draft)).toBe('draft')
  })

  it('three days for anything but candidates for akim alone', async () => {
    const short = await draftOf(okrugId, { subject: 'candidates', date: '2026-07-20' })
    const other = await withItem(short, 2)
    expect(await announce(short)).toMatchObject({ code: 'meetings.noticeTooLate', verdict: { rule: 'NT-1' } })
    await db.agendaItem.delete({ where: { okrugId_id: { okrugId, id: other } } })
    expect(await announce(short)).toMatchObject({ ok: true })
    expect((await rowOf(short))?.noticeVerdict).toMatchObject({ rule: 'NT-3', required: 3, actual: 3 })
  })

  it('no channel at all, an unknown one, and whoever is not the office', async () => {
    await withItem(draft)
    await expect(announceMeeting(clerk(okrugId), { ...draft, channels: [] })).rejects.toThrow()
    expect(await announceMeeting(stranger(), { ...draft, channels: ['board'] })).toMatchObject({ code: 'forbidden' })
    const member = acting('assemblyMember', okrugId, at('2026-07-17'))
    expect(await announceMeeting(member, { ...draft, channels: ['board'] })).toMatchObject({ code: 'forbidden' })
    expect(await announce({ okrugId, meetingId: crypto.randomUUID() })).toMatchObject({ code: 'notFound' })
  })
})

describe('at once', () => {
  const drafts = async (count: number) => {
    const all: Draft[] = []
    for (let n = 0; n < count; n++) {
      const one = await draftOf(okrugId)
      await withItem(one)
      all.push(one)
    }
    return all
  }
  const numbers = async () => {
    const rows = await db.meeting.findMany({ where: { okrugId, number: { not: null } }, orderBy: { number: 'asc' } })
    return rows.map((row) => row.number)
  }
  /** As the command, but without the locks: every writer has read before any writes. */
  const carelessly = (all: Draft[]) => {
    let read = 0
    let go = () => {}
    const everybody = new Promise<void>((resolve) => {
      go = resolve
    })
    return Promise.allSettled(
      all.map((one) =>
        transact(async (tx) => {
          const { _max } = await tx.meeting.aggregate({ where: { okrugId, year: 2026 }, _max: { number: true } })
          read += 1
          if (read === all.length) go()
          await everybody
          await tx.meeting.update({
            where: { okrugId_id: { okrugId, id: one.meetingId } },
            data: { state: 'announced', year: 2026, number: (_max.number ?? 0) + 1 },
          })
        }),
      ),
    )
  }

  it('two notices of one meeting: one stands', async () => {
    await withItem(draft)
    const answers = await Promise.all([announce(), announce()])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['meetings.wrongState', 'ok'])
    const entries = await db.ledgerEntry.count({ where: { unitId: okrugId, event: 'meetings.announce-meeting' } })
    expect(entries).toBe(1)
  })

  it('eight meetings are numbered 1 to 8', async () => {
    const answers = await Promise.all((await drafts(8)).map((one) => announce(one)))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('without the locks the key lets one of them have its number', async () => {
    const ends = await carelessly(await drafts(4))
    expect(ends.filter((end) => end.status === 'rejected')).toHaveLength(3)
    expect(await numbers()).toEqual([1])
  })

  it('without the key all four are number 1', async () => {
    await db.$executeRaw`drop index meeting_okrug_id_kind_year_number_key`
    await carelessly(await drafts(4))
    expect(await numbers()).toEqual([1, 1, 1, 1])
  })
})

it('counts each year from 1, by the year of the meeting', async () => {
  const december = at('2026-12-25')
  const january = await draftOf(okrugId, { date: '2027-01-08' }, december)
  await db.agendaItem.create({
    data: { ...january, ...columns, position: 1, createdAt: december },
  })
  await withItem(draft)
  expect(await announce()).toMatchObject({ number: 1, year: 2026 })
  expect(await announce(january, december)).toMatchObject({ number: 1, year: 2027 })
})

const { competence, title, draft: text } = item(1)
const columns = { competence, titleKk: title.kk, titleRu: title.ru, draftKk: text.kk, draftRu: text.ru }

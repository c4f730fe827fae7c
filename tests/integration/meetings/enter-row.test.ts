import { beforeEach, describe, expect, it } from 'vitest'
import { addSheet } from '@/lib/features/meetings/commands/add-sheet'
import { enterRow } from '@/lib/features/meetings/commands/enter-row'
import { rowCode } from '@/lib/features/meetings/papers/row-code'
import { rowsOf } from '@/lib/features/meetings/queries/sheets'
import type { SheetRef } from '@/lib/features/meetings/schema'
import { mostRows } from '@/lib/features/meetings/workflow'
import { cardCode } from '@/lib/features/roll/identity/card-code'
import type { Context } from '@/lib/platform/auth/context'
import { db } from '@/lib/platform/db/client'
import { lastEntry } from '../../factories/drafts'
import { must, registeringSession, type Session } from '../../factories/meetings'
import { numberOf, sheetOf, type, typist } from '../../factories/papers'
import { memberOf } from '../../factories/roll'

let session: Session
let sheet: SheetRef
let clerk: Context
let first: string
beforeEach(async () => {
  session = await registeringSession({ present: 0 })
  sheet = await sheetOf(session)
  clerk = typist(session.okrugId, session.desk().now)
  first = await numberOf(session.members[0]?.memberId as string)
})

const enter = (row: string, context = clerk, to = sheet) => enterRow(context, { ...to, row })
const kept = async (context = clerk) =>
  rowsOf(await db.paperEntry.findFirst({ where: { sheetId: sheet.sheetId, accountId: context.actor?.accountId } })).map(
    (row) => row.number,
  )

describe('a row', () => {
  it('is taken as a number, a barcode of this meeting or a card, and answered with the name', async () => {
    const numbers = []
    for (const n of [0, 1, 2]) numbers.push(Number(await numberOf(session.members[n]?.memberId as string)))
    const [a = 0, b = 0, c = 0] = numbers
    const { surname } = await db.communityMember.findFirstOrThrow({ where: { number: a } })
    const answer = await must(enter(String(a)))
    expect(answer).toMatchObject({ number: a, name: expect.stringContaining(surname) })
    await must(enter(rowCode(session.meetingId, b)))
    await must(enter(cardCode(session.okrugId, c)))
    expect(await kept()).toEqual([a, b, c])
  })

  it('is refused with its number when it is of nobody, of another okrug or of another meeting', async () => {
    const other = await registeringSession({ present: 0 })
    const foreign = await numberOf(other.members[0]?.memberId as string)
    const number = Number(first)
    await must(enter(first))
    expect(await enter('999999999')).toMatchObject({ code: 'meetings.unknownNumber', params: { number: 999999999 } })
    expect(await enter(foreign)).toMatchObject({ code: 'meetings.unknownNumber', params: { number: Number(foreign) } })
    expect(await enter(cardCode(other.okrugId, number))).toMatchObject({ code: 'meetings.foreignNumber' })
    const theirs = rowCode(other.meetingId, number)
    expect(await enter(theirs)).toMatchObject({ code: 'meetings.otherMeetingsRow', field: 'row', params: { number } })
    expect(await kept()).toEqual([number])
  })

  it('tells no name of somebody on the roll who may not stand on the sheet', async () => {
    const number = await numberOf(await memberOf(session.okrugId))
    expect(await enter(number)).toEqual(
      expect.objectContaining({ code: 'meetings.unknownNumber', params: { number: Number(number) } }),
    )
    expect(await kept()).toEqual([])
  })

  it('is refused when it is no code, was misread, or is there already', async () => {
    const code = rowCode(session.meetingId, Number(first))
    const misread = `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`
    for (const row of ['Асан', misread]) expect(await enter(row)).toMatchObject({ code: 'meetings.unreadableRow' })
    await must(enter(first))
    expect(await enter(code)).toMatchObject({ code: 'meetings.rowTwice', params: { number: Number(first) } })
    expect(await kept()).toEqual([Number(first)])
  })

  it('needs its choice on ballots, which answer an open question', async () => {
    const wish = { ...session.ref, purpose: 'votes' as const, label: 'Бюллетень' }
    expect(await addSheet(session.desk(), wish)).toMatchObject({ code: 'meetings.wrongState' })
  })

  it('is one of so many on a sheet', async () => {
    const rows = Array.from({ length: mostRows }, (_, n) => ({ number: 900_000_000 + n }))
    const accountId = clerk.actor?.accountId as string
    await db.paperEntry.create({
      data: { okrugId: session.okrugId, sheetId: sheet.sheetId, accountId, rows, at: clerk.now },
    })
    expect(await enter(first)).toMatchObject({ code: 'meetings.sheetFull' })
  })
})

describe('two people', () => {
  it('type apart, a third does not', async () => {
    const akim = typist(session.okrugId, clerk.now, 'okrugAkim')
    await type(clerk, sheet, [first])
    await type(akim, sheet, [first])
    expect([await kept(), await kept(akim)]).toEqual([[Number(first)], [Number(first)]])
    const third = typist(session.okrugId, clerk.now, 'commissionMember')
    expect(await enter(first, third)).toMatchObject({ code: 'meetings.twoTyped' })
  })

  it('lose nothing when they scan at once, nor one of them in two windows', async () => {
    const akim = typist(session.okrugId, clerk.now, 'okrugAkim')
    const people = session.members.slice(0, 10)
    const numbers = await Promise.all(people.map((one) => numberOf(one.memberId)))
    await Promise.all([clerk, akim].flatMap((one) => numbers.map((row) => enter(row, one))))
    const sorted = numbers.map(Number).sort((a, b) => a - b)
    for (const one of [clerk, akim]) expect((await kept(one)).sort((a, b) => a - b)).toEqual(sorted)
  })
})

it('the ledger hears once that somebody types, and of nobody typed', async () => {
  await type(clerk, sheet, [first])
  const entry = await lastEntry(session.okrugId)
  expect(entry).toMatchObject({ event: 'meetings.enter-row', data: { sheet: sheet.sheetId } })
  await type(clerk, sheet, [await numberOf(session.members[1]?.memberId as string)])
  expect((await lastEntry(session.okrugId))?.seq).toBe(entry?.seq)
  expect(JSON.stringify(entry?.data)).not.toContain(`"${first}"`)
})

it('a sheet of another okrug is nowhere', async () => {
  const other = await registeringSession({ present: 0 })
  const stranger = typist(other.okrugId, clerk.now)
  const row = await numberOf(await memberOf(other.okrugId))
  expect(await enter(row, stranger)).toMatchObject({ code: 'forbidden' })
  expect(await enter(row, stranger, { ...sheet, okrugId: other.okrugId })).toMatchObject({ code: 'notFound' })
})

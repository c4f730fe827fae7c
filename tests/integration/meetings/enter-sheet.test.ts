import { beforeEach, describe, expect, it, vi } from 'vitest'
import { operator } from '@/lib/access/actor'
import { addSheet } from '@/lib/features/meetings/commands/add-sheet'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { enterRow } from '@/lib/features/meetings/commands/enter-row'
import { enterSheet } from '@/lib/features/meetings/commands/enter-sheet'
import { removeRow } from '@/lib/features/meetings/commands/remove-row'
import { papersOf } from '@/lib/features/meetings/queries/papers'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { renderDocument } from '@/lib/features/protocols/commands/render-document'
import type { Context } from '@/lib/platform/auth/context'
import { db } from '@/lib/platform/db/client'
import { read } from '@/lib/platform/files/store'
import { lastEntry } from '../../factories/drafts'
import { closedSession, must, registeringSession } from '../../factories/meetings'
import { initiative, numberOf, sheetOf, type, typist } from '../../factories/papers'
import { draftedSession, paperOf, sign } from '../../factories/protocols'
import { memberOf } from '../../factories/roll'

let paper: Awaited<ReturnType<typeof initiative>>
beforeEach(async () => {
  paper = await initiative()
})

const two = () => [typist(paper.okrugId, paper.now), typist(paper.okrugId, paper.now, 'okrugAkim')] as const
const signatures = () => db.requestSignature.findMany({ where: { meetingId: paper.ref.meetingId } })
const ends = async (sheetId: string) => {
  const { outcome } = await db.paperSheet.findFirstOrThrow({ where: { id: sheetId } })
  return new Map((outcome as { number: number; end: string }[]).map((row) => [String(row.number), row.end]))
}

describe('signatures on paper', () => {
  it('are read by the office alone, as their signers were told', async () => {
    const commission = typist(paper.okrugId, paper.now, 'commissionMember')
    const row = { ...paper.sheet, row: paper.numbers[0] as string }
    expect(await enterRow(commission, row)).toMatchObject({ code: 'forbidden' })
    expect(await enterSheet(commission, paper.sheet)).toMatchObject({ code: 'forbidden' })
    expect(await removeRow(commission, { ...paper.sheet, number: Number(paper.numbers[0]) })).toMatchObject({
      code: 'forbidden',
    })
  })

  it('count when two people have typed the same, in whatever order', async () => {
    const [one, other] = two()
    await type(one, paper.sheet, paper.numbers)
    expect(await enterSheet(one, paper.sheet)).toEqual({ ok: true, stand: 'waits', differences: 0 })
    expect(await signatures()).toEqual([])
    await type(other, paper.sheet, paper.numbers.toReversed())
    expect(await enterSheet(other, paper.sheet)).toEqual({ ok: true, stand: 'agreed', differences: 0 })
    const written = await signatures()
    expect(written.map((row) => row.memberId).sort()).toEqual(paper.members.toSorted())
    expect(new Set(written.map((row) => row.sheetId))).toEqual(new Set([paper.sheet.sheetId]))
    const entry = await lastEntry(paper.okrugId)
    expect(entry).toMatchObject({ event: 'meetings.enter-sheet', data: { agreed: true, rows: 4, counted: 4 } })
    for (const id of paper.members) expect(JSON.stringify(entry?.data)).not.toContain(id)
  })

  it('do not count while the two differ; either may correct', async () => {
    const [one, other] = two()
    const [a = '', b = '', c = ''] = paper.numbers
    await type(one, paper.sheet, [a, b])
    await must(enterSheet(one, paper.sheet))
    await type(other, paper.sheet, [a, c])
    expect(await enterSheet(other, paper.sheet)).toEqual({ ok: true, stand: 'differs', differences: 2 })
    expect(await signatures()).toEqual([])
    await must(removeRow(one, { ...paper.sheet, number: Number(b) }))
    await type(one, paper.sheet, [c])
    expect(await enterSheet(one, paper.sheet)).toMatchObject({ stand: 'agreed' })
    expect(await signatures()).toHaveLength(2)
  })

  it('are one voice with what was signed before, and only of those who may', async () => {
    const [one, other] = two()
    const child = await memberOf(paper.okrugId)
    const [signed = ''] = paper.members
    await db.requestSignature.create({ data: { ...paper.ref, memberId: signed, at: paper.now } })
    for (const person of [one, other]) await type(person, paper.sheet, [...paper.numbers, await numberOf(child)])
    await db.communityMember.updateMany({ where: { id: child }, data: { birthDate: new Date('2015-01-01') } })
    for (const person of [one, other]) await must(enterSheet(person, paper.sheet))
    const written = await signatures()
    expect(written).toHaveLength(4)
    expect(written.find((row) => row.memberId === signed)?.sheetId).toBeNull()
    expect(await ends(paper.sheet.sheetId)).toEqual(
      new Map([
        ...paper.numbers.map((number, n) => [number, n === 0 ? 'already' : 'counted'] as const),
        [await numberOf(child), 'notEligible'],
      ]),
    )
  })

  it('of one account never count, however often it says so', async () => {
    const [one] = two()
    await type(one, paper.sheet, paper.numbers)
    for (let n = 0; n < 3; n++) expect(await enterSheet(one, paper.sheet)).toMatchObject({ stand: 'waits' })
    expect(await signatures()).toEqual([])
  })

  it('count from the day on their sheet, whenever it is typed', async () => {
    const { okrugId, ref, numbers } = paper
    const later = new Date('2026-08-20T05:00:00Z')
    const sheet = { ...ref, purpose: 'signatures' as const, label: '2-парақ', dated: '2026-08-10' }
    const { sheetId } = await must(addSheet(typist(okrugId, later), sheet))
    for (const person of [typist(okrugId, later), typist(okrugId, later, 'okrugAkim')]) {
      await type(person, { ...ref, sheetId }, numbers.slice(0, 1))
      await must(enterSheet(person, { ...ref, sheetId }))
    }
    expect(await signatures()).toMatchObject([{ sheetId, at: new Date('2026-08-10T00:00:00+05:00') }])
  })

  it('are judged on that day too: who left the roll since had signed, who came of age since had not', async () => {
    const { okrugId, ref, numbers, members } = paper
    const later = new Date('2026-08-20T05:00:00Z')
    const young = await memberOf(okrugId, { birthDate: '2008-08-15' })
    const moved = { exclusionReason: 'moved', excludedFrom: new Date('2026-08-15') }
    await db.communityMember.updateMany({ where: { id: members[0] }, data: moved })
    const sheet = { ...ref, purpose: 'signatures' as const, label: '3-парақ', dated: '2026-08-10' }
    const { sheetId } = await must(addSheet(typist(okrugId, later), sheet))
    const one = typist(okrugId, later)
    await type(one, { ...ref, sheetId }, numbers.slice(0, 1))
    expect(await enterRow(one, { ...ref, sheetId, row: await numberOf(young) })).toMatchObject({
      code: 'meetings.unknownNumber',
    })
  })

  it('are nothing on an empty sheet', async () => {
    expect(await enterSheet(two()[0], paper.sheet)).toMatchObject({ code: 'meetings.emptySheet' })
  })

  it('are over when they are no longer collected', async () => {
    const [one] = two()
    await type(one, paper.sheet, paper.numbers)
    await db.meeting.updateMany({ where: { id: paper.ref.meetingId }, data: { state: 'districtReview' } })
    expect(await enterSheet(one, paper.sheet)).toMatchObject({ code: 'meetings.wrongState' })
  })
})

describe('two people who finish at the same moment', () => {
  it('agree once, whoever of them is the second', async () => {
    const [one, other] = two()
    for (const person of [one, other]) await type(person, paper.sheet, paper.numbers)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => [one, other]).flatMap((pair) => pair.map((who) => enterSheet(who, paper.sheet))),
    )
    expect(answers.filter((answer) => answer.ok && answer.stand === 'agreed')).toHaveLength(1)
    const late = answers.filter((answer) => !answer.ok)
    expect(late.every((answer) => !answer.ok && answer.code === 'meetings.sheetAgreed')).toBe(true)
    expect(await signatures()).toHaveLength(4)
    const applied = await db.ledgerEntry.findMany({
      where: { unitId: paper.okrugId, event: 'meetings.enter-sheet', data: { path: ['agreed'], equals: true } },
    })
    expect(applied).toHaveLength(1)
  })

  it('and a person who signs in the meantime has one voice', async () => {
    const [one, other] = two()
    for (const person of [one, other]) await type(person, paper.sheet, paper.numbers)
    await must(enterSheet(one, paper.sheet))
    const [memberId = ''] = paper.members
    await Promise.allSettled([
      enterSheet(other, paper.sheet),
      db.requestSignature.create({ data: { ...paper.ref, memberId, at: paper.now } }),
    ])
    expect(await signatures()).toHaveLength(4)
  })
})

describe('a list of the present', () => {
  it('brings in those who may take part and are not in the list', async () => {
    const session = await registeringSession({ present: 2 })
    const sheet = await sheetOf(session)
    const numbers = []
    for (const { memberId } of session.members.slice(1, 5)) numbers.push(await numberOf(memberId))
    for (const role of ['secretary', 'okrugAkim'] as const) {
      const person = typist(session.okrugId, session.desk().now, role)
      await type(person, sheet, numbers)
      await must(enterSheet(person, sheet))
    }
    const stays = await db.presence.findMany({ where: { meetingId: session.meetingId } })
    expect(
      stays
        .filter((stay) => stay.arrival === 'paper')
        .map((stay) => stay.memberId)
        .sort(),
    ).toEqual(
      session.members
        .slice(2, 5)
        .map((one) => one.memberId)
        .sort(),
    )
    expect([...(await ends(sheet.sheetId)).values()].sort()).toEqual(['already', 'counted', 'counted', 'counted'])
    const again = { ...session.ref, memberId: session.members[3]?.memberId as string }
    expect(await checkInMember(session.desk(), again)).toMatchObject({ code: 'meetings.alreadyPresent' })
  })

  it('may be typed when the meeting is over: they were there until then', async () => {
    const session = await closedSession()
    const sheet = await sheetOf(session)
    const memberId = session.members[20]?.memberId as string
    for (const role of ['secretary', 'okrugAkim'] as const) {
      const person = typist(session.okrugId, session.desk().now, role)
      await type(person, sheet, [await numberOf(memberId)])
      await must(enterSheet(person, sheet))
    }
    const { closedAt } = await db.meeting.findFirstOrThrow({ where: { id: session.meetingId } })
    const stay = await db.presence.findFirst({ where: { meetingId: session.meetingId, memberId } })
    expect(stay).toMatchObject({ arrival: 'paper', arrivedAt: closedAt })
  })

  it('adds no name while a paper waits that bears the signatures of a text without it', async () => {
    const session = await draftedSession()
    await paperOf(session)
    const sheet = await sheetOf(session)
    const [one, other] = (['secretary', 'okrugAkim'] as const).map((role) =>
      typist(session.okrugId, session.desk().now, role),
    ) as [Context, Context]
    const row = await numberOf(session.members[20]?.memberId as string)
    for (const person of [one, other]) await type(person, sheet, [row])
    await must(enterSheet(one, sheet))
    expect(await enterSheet(other, sheet)).toMatchObject({ code: 'protocols.paperOpen' })
    expect(await db.protocol.count({ where: { meetingId: session.meetingId } })).toBe(1)
  })

  it('takes back an unsigned draft of the protocol, and comes too late for a signed one', async () => {
    const session = await draftedSession()
    const sheet = await sheetOf(session)
    const [one, other] = (['secretary', 'okrugAkim'] as const).map((role) =>
      typist(session.okrugId, session.desk().now, role),
    ) as [Context, Context]
    const [a = '', b = ''] = await Promise.all([20, 21].map((n) => numberOf(session.members[n]?.memberId as string)))
    const count = () => db.presence.count({ where: { meetingId: session.meetingId, arrival: 'paper' } })
    const file = { text: session.sha256, name: 'kk.full.docx' }
    await must(renderDocument({ actor: operator, now: session.desk().now }, { ...session.ref, ...file }))
    const { sha256: made } = await db.protocolDocument.findFirstOrThrow({ where: { ...session.ref, name: file.name } })
    for (const person of [one, other]) {
      await type(person, sheet, [a])
      await must(enterSheet(person, sheet))
    }
    expect([await db.protocol.count({ where: { meetingId: session.meetingId } }), await count()]).toEqual([0, 1])
    await vi.waitFor(async () => expect(await read(made ?? '')).toBeNull(), 5000)

    const late = await sheetOf(session)
    for (const person of [one, other]) await type(person, late, [b])
    await must(enterSheet(one, late))
    await must(draftProtocol(session.desk(), session.ref))
    await must(sign(session, 1))
    const signed = { code: 'meetings.protocolSigned' }
    expect(await enterSheet(other, late)).toMatchObject(signed)
    expect(await enterRow(other, { ...late, row: a })).toMatchObject(signed)
    expect(await removeRow(other, { ...late, number: Number(b) })).toMatchObject(signed)
    const wish = { ...session.ref, purpose: 'attendance' as const, label: 'Кеш қалған парақ' }
    expect(await addSheet(session.desk(), wish)).toMatchObject(signed)
    expect(await papersOf(session.okrugId, session.meetingId)).toMatchObject({ purposes: [] })
    expect(await count()).toBe(1)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { findAttendees, looksAnHour } from '@/lib/features/meetings/commands/find-attendees'
import { rowCode } from '@/lib/features/meetings/papers/row-code'
import { keptLook, peopleDesk } from '@/lib/features/meetings/queries/people'
import { searchesAnHour, searchRoll } from '@/lib/features/roll/commands/search-roll'
import { cardCode } from '@/lib/features/roll/identity/card-code'
import type { Context } from '@/lib/platform/auth/context'
import { db } from '@/lib/platform/db/client'
import { lastEntry } from '../../factories/drafts'
import { type HallOfPeople, hallOfPeople } from '../../factories/halls'
import { must } from '../../factories/meetings'
import { numberOf, typist } from '../../factories/papers'

let hall: HallOfPeople
let other: HallOfPeople
let clerk: Context
let person: { id: string; number: number; surname: string }
beforeAll(async () => {
  hall = await hallOfPeople({ people: 3 })
  other = await hallOfPeople({ people: 3 })
  clerk = typist(hall.okrugId, hall.desk().now)
  person = await db.communityMember.findFirstOrThrow({ where: { id: hall.people[1] } })
})

const look = (q: string, context = clerk) => findAttendees(context, { ...hall.ref, q })
const seenBy = async (context: Context, kept: string, ref = hall.ref) =>
  (await peopleDesk(ref, context.actor?.accountId as string, { kept }))?.search
const shown = async (q: string) =>
  (await seenBy(clerk, keptLook(await must(look(q)))))?.found.map((one) => one.memberId)

describe('somebody at the desk', () => {
  it('is found by name, number, card, and by a barcode of this meeting', async () => {
    const { number, surname } = person
    const codes = [cardCode(hall.okrugId, number), rowCode(hall.meetingId, number)]
    for (const typed of [String(number), ...codes]) expect(await shown(typed)).toEqual([person.id])
    expect(await shown(surname.toLowerCase())).toContain(person.id)
    expect(await seenBy(clerk, keptLook(await must(look(surname))))).toMatchObject({ typed: surname })
  })

  it('is nobody of another okrug, and not everybody', async () => {
    expect(await shown(await numberOf(other.people[0] as string))).toEqual([])
    for (const typed of ['С_', 'Сынақ%', 'Сын %']) expect(await shown(typed)).toEqual([])
    expect(await look('%')).toMatchObject({ code: 'meetings.unreadableRow' })
  })

  it('is refused with the reason when a card was misread or is another okrug’s, a barcode another meeting’s', async () => {
    const card = cardCode(hall.okrugId, person.number)
    const misread = `${card.slice(0, -1)}${(Number(card.at(-1)) + 1) % 10}`
    for (const typed of [misread, cardCode(hall.okrugId, 4_000_000_000), '0'])
      expect(await look(typed)).toMatchObject({ code: 'meetings.unreadableRow', field: 'q' })
    expect(await look(cardCode(other.okrugId, person.number))).toMatchObject({ code: 'meetings.foreignNumber' })
    expect(await look(rowCode(other.meetingId, person.number))).toMatchObject({ code: 'meetings.otherMeetingsRow' })
  })
})

describe('a look', () => {
  it('is kept with its meeting and whom it showed, without what was typed', async () => {
    const { searchId } = await must(look(person.surname))
    const kept = await db.rollSearch.findFirstOrThrow({ where: { id: searchId } })
    expect(kept).toMatchObject({ kind: 'name', meetingId: hall.meetingId, accountId: clerk.actor?.accountId })
    expect(kept.found).toContain(person.id)
    const entry = await lastEntry(hall.okrugId)
    expect(entry).toMatchObject({ event: 'meetings.find-attendees', data: { kind: 'name', meeting: hall.meetingId } })
    expect(JSON.stringify(entry?.data)).not.toContain(person.surname)
  })

  it('is shown to who looked, at that meeting, and to nobody by a made-up id', async () => {
    const kept = keptLook(await must(look(person.surname)))
    expect(await seenBy(clerk, kept)).not.toBeNull()
    expect(await seenBy(typist(hall.okrugId, clerk.now), kept)).toBeNull()
    expect(await seenBy(clerk, kept, other.ref)).toBeNull()
    for (const forged of ['', person.surname, `${person.id} ${person.surname}`])
      expect(await seenBy(clerk, forged)).toBeNull()
  })

  it('has a limit of its own, wide enough for a hall, that many at once do not slip under', async () => {
    const one = typist(hall.okrugId, clerk.now)
    const row = { ...hall.ref, accountId: one.actor?.accountId ?? '', kind: 'number' as const, found: [], at: one.now }
    await db.rollSearch.createMany({ data: Array.from({ length: looksAnHour - 2 }, () => row) })
    const answers = await Promise.all(Array.from({ length: 6 }, () => look(String(person.number), one)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
    expect(answers).toContainEqual({ ok: false, code: 'roll.tooManySearches', params: { most: looksAnHour } })
    expect(looksAnHour).toBeGreaterThan(searchesAnHour)
    expect(await searchRoll(one, { okrugId: hall.okrugId, who: person.surname })).toMatchObject({ ok: true })
  })

  it('is taken only while people come', async () => {
    const later = await hallOfPeople({ people: 3 })
    await db.meeting.updateMany({ where: { id: later.meetingId }, data: { state: 'closed' } })
    const wish = { ...later.ref, q: 'Асан' }
    expect(await findAttendees(typist(later.okrugId, clerk.now), wish)).toMatchObject({ code: 'meetings.wrongState' })
  })
})

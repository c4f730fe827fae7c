import { beforeAll, expect, it } from 'vitest'
import { addAgendaItem } from '@/lib/features/meetings/commands/add-agenda-item'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { conveneGathering } from '@/lib/features/meetings/commands/convene-gathering'
import { openRegistration } from '@/lib/features/meetings/commands/open-registration'
import { sendMaterials } from '@/lib/features/meetings/commands/send-materials'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { publishedMeeting } from '@/lib/features/meetings/queries/published'
import { db } from '@/lib/platform/db/client'
import { assemblyOf } from '../../factories/assemblies'
import { at } from '../../factories/desk'
import { akim, announcedOf, clerk, item, lastEntry, lawfulDay, place, stranger, today } from '../../factories/drafts'
import { must } from '../../factories/meetings'
import { memberOf } from '../../factories/roll'

const okrugId = '595030000'
const wish = { okrugId, mode: 'members' as const, date: lawfulDay, time: '15:00', place }

beforeAll(async () => {
  await assemblyOf(okrugId)
  for (let n = 0; n < 15; n++) await memberOf(okrugId)
})

async function announced(mode: 'members' | 'delegates' = 'members') {
  const { id } = await must(conveneGathering(akim(okrugId), { ...wish, mode }))
  const ref = { okrugId, meetingId: id }
  await must(addAgendaItem(clerk(okrugId), { ...ref, ...item(1, 'assemblyComposition') }))
  const notice = await must(announceMeeting(clerk(okrugId), { ...ref, channels: ['board'] }))
  return { ref, ...notice }
}

it('is a draft by the akim’s own will (GA-5)', async () => {
  const { id } = await must(conveneGathering(akim(okrugId), wish))
  const row = await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id } } })
  expect(row).toMatchObject({ kind: 'gathering', mode: 'members', state: 'draft', requestedAt: null, number: null })
  expect(await lastEntry(okrugId)).toMatchObject({ event: 'meetings.convene-gathering', data: { mode: 'members' } })
})

it('is refused where even a notice given today would be too late (NT-1)', async () => {
  const answer = await conveneGathering(akim(okrugId), { ...wish, date: '2026-07-26' })
  expect(answer).toMatchObject({
    ok: false,
    code: 'meetings.noticeTooLate',
    params: { first: lawfulDay },
    verdict: { rule: 'NT-1', required: 10, actual: 9 },
  })
})

it('takes only a gathering’s questions, and a session none of its', async () => {
  const { id } = await must(conveneGathering(akim(okrugId), wish))
  const budget = { okrugId, meetingId: id, ...item(1, 'budgetDraft') }
  expect(await addAgendaItem(clerk(okrugId), budget)).toMatchObject({ code: 'meetings.foreignCompetence' })
  const { itemId: _, ...session } = await announcedOf(okrugId)
  const draft = { ...session, ...item(1, 'priorities') }
  expect(await addAgendaItem(clerk(okrugId), draft)).toMatchObject({ code: 'meetings.wrongState' })
})

it('has numbers of its own, by the letter of its kind', async () => {
  const session = await announcedOf(okrugId)
  const [first, second] = [await announced(), await announced('delegates')]
  expect([first.number, second.number]).toEqual([1, 2])
  const numbers = await Promise.all(
    [session, first.ref, second.ref].map((one) => publishedMeeting(okrugId, one.meetingId)),
  )
  expect(numbers.map((one) => one?.number.slice(9, 17))).toEqual(['-A-2026-', '-G-2026-', '-G-2026-'])
})

it('gives two notices at once two numbers', async () => {
  const drafts = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const { id } = await must(conveneGathering(akim(okrugId), wish))
      await must(addAgendaItem(clerk(okrugId), { okrugId, meetingId: id, ...item(1, 'proposals') }))
      return id
    }),
  )
  const given = await Promise.all(
    drafts.map((meetingId) => must(announceMeeting(clerk(okrugId), { okrugId, meetingId, channels: ['board'] }))),
  )
  const numbers = given.map(({ number }) => number).sort((a, b) => a - b)
  expect(new Set(numbers).size).toBe(6)
  expect((numbers[5] ?? 0) - (numbers[0] ?? 0)).toBe(5)
})

it('goes from its notice to registration without materials, and names its own gates', async () => {
  const { ref } = await announced()
  expect(await sendMaterials(clerk(okrugId), ref)).toMatchObject({ code: 'meetings.wrongState' })
  const desk = await deskMeeting(okrugId, ref.meetingId, at(today))
  expect(desk?.gates.map(({ gate }) => gate)).toEqual(['NT-1', 'registration-day', 'GA-1'])
  expect(desk?.gates.at(-1)).toMatchObject({ params: { eligible: 40, required: 4 } })
  expect(desk?.admits).not.toContain('send-materials')
  expect(await openRegistration(clerk(okrugId), ref)).toMatchObject({ code: 'meetings.notTheDay' })
  expect(await openRegistration(clerk(okrugId, at(lawfulDay)), ref)).toMatchObject({ ok: true })
})

it('of delegates waits for their mandates (GA-2)', async () => {
  const { ref } = await announced('delegates')
  const desk = await deskMeeting(okrugId, ref.meetingId, at(today))
  expect(desk?.gates.at(-1)).toMatchObject({ gate: 'GA-2', stand: 'waits', params: { eligible: 0 } })
})

it('is the akim’s to convene, in his own okrug', async () => {
  expect(await conveneGathering(stranger(), wish)).toMatchObject({ code: 'forbidden' })
  expect(await conveneGathering(clerk(okrugId), wish)).toMatchObject({ code: 'forbidden' })
})

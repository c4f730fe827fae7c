import { expect, it } from 'vitest'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { decideInitiative } from '@/lib/features/meetings/commands/decide-initiative'
import { editAgendaItem } from '@/lib/features/meetings/commands/edit-agenda-item'
import { removeAgendaItem } from '@/lib/features/meetings/commands/remove-agenda-item'
import { setTime } from '@/lib/features/meetings/commands/set-time'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { findInitiative, waitingIn } from '@/lib/features/meetings/queries/initiatives'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { acting, at } from '../../factories/desk'
import { akim, clerk, item, lastEntry, lawfulDay, place, stateOf, today } from '../../factories/drafts'
import { appliedIn } from '../../factories/initiatives'
import { must } from '../../factories/meetings'

const district = '595000000'
const reasons = { kk: 'Мәселе өзекті.', ru: 'Вопрос важен.' }
const as = async (now = at(today), unit = district) =>
  acting('districtAkim', unit, now, { accountId: (await accountWith()).id })

it('permits, and the office fixes time and place and gives notice', async () => {
  const okrugId = '595030000'
  const { ref } = await appliedIn(okrugId)
  expect(await decideInitiative(await as(), { ...ref, answer: 'permit', reasons })).toMatchObject({
    ok: true,
    inTime: true,
  })
  expect(await stateOf(ref)).toBe('permitted')
  expect(await findInitiative(okrugId, ref.meetingId, at(today))).toMatchObject({
    decision: { permitted: true, reasons },
    application: { term: { rule: 'GA-4', holds: true } },
  })
  expect(await lastEntry(okrugId)).toMatchObject({ event: 'meetings.decide-initiative', data: { answer: 'permit' } })

  const notice = { ...ref, channels: ['board' as const] }
  expect(await announceMeeting(clerk(okrugId), notice)).toMatchObject({ code: 'meetings.noTimeOrPlace' })
  await must(setTime(clerk(okrugId), { ...ref, date: lawfulDay, time: '15:00', place }))
  expect(await announceMeeting(clerk(okrugId), notice)).toMatchObject({ code: 'meetings.incompleteItem' })
  const asked = await db.agendaItem.findFirstOrThrow({ where: { okrugId, meetingId: ref.meetingId } })
  const reworded = { ...ref, ...item(1, 'priorities'), itemId: asked.id, position: 1 }
  // What a tenth signed and the akim permitted keeps its words; what is missing beside them is added.
  expect(await editAgendaItem(clerk(okrugId), reworded)).toMatchObject({ code: 'meetings.signedQuestion' })
  expect(await removeAgendaItem(clerk(okrugId), reworded)).toMatchObject({ code: 'meetings.signedQuestion' })
  const title = { kk: asked.titleKk, ru: 'Водопровод' }
  await must(editAgendaItem(clerk(okrugId), { ...reworded, title }))
  expect(await announceMeeting(clerk(okrugId), notice)).toMatchObject({ ok: true, number: 1 })
  const desk = await deskMeeting(okrugId, ref.meetingId, at(today))
  expect(desk?.gates.map(({ gate, stand }) => `${gate} ${stand}`)).toEqual([
    'GA-3 holds',
    'GA-4 holds',
    'NT-1 holds',
    'registration-day waits',
    'GA-1 waits',
  ])
})

it('refuses with reasons that everyone reads, and that is the end', async () => {
  const okrugId = '595033000'
  const { ref } = await appliedIn(okrugId)
  await must(decideInitiative(await as(), { ...ref, answer: 'refuse', reasons }))
  expect(await findInitiative(okrugId, ref.meetingId, at(today))).toMatchObject({
    state: 'refused',
    decision: { permitted: false },
  })
  expect(await setTime(akim(okrugId), { ...ref, date: lawfulDay, time: '15:00', place })).toMatchObject({
    code: 'meetings.wrongState',
  })
  expect(await decideInitiative(await as(), { ...ref, answer: 'permit', reasons })).toMatchObject({
    code: 'meetings.wrongState',
  })
})

it('takes a late decision and keeps that it was late', async () => {
  const okrugId = '595035000'
  const { ref } = await appliedIn(okrugId)
  const late = at('2026-08-10')
  expect(await decideInitiative(await as(late), { ...ref, answer: 'permit', reasons })).toMatchObject({ inTime: false })
  expect(await findInitiative(okrugId, ref.meetingId, late)).toMatchObject({
    application: { due: '2026-08-07', term: { holds: false } },
    decision: { permitted: true },
  })
})

it('is the akim’s of this district alone', async () => {
  const okrugId = '595037000'
  const { ref } = await appliedIn(okrugId)
  const wish = { ...ref, answer: 'permit' as const, reasons }
  expect(await decideInitiative(await as(at(today), '111200000'), wish)).toMatchObject({ code: 'forbidden' })
  expect(await decideInitiative(akim(okrugId), wish)).toMatchObject({ code: 'forbidden' })
  expect(await stateOf(ref)).toBe('districtReview')
  expect((await waitingIn('111200000', at(today))).length).toBe(0)
})

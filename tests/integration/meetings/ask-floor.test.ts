import { beforeEach, expect, it } from 'vitest'
import { askFloor } from '@/lib/features/meetings/commands/ask-floor'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { registerInvitee } from '@/lib/features/meetings/commands/register-invitee'
import { db } from '@/lib/platform/db/client'
import { actsOf } from '../../factories/ledger'
import { agreedSession, inPerson, must, openSession, raise, type Session } from '../../factories/meetings'

let session: Session
beforeEach(async () => {
  session = await agreedSession()
})

const speakerOf = (seat: number) => `member:${session.members[seat - 1]?.memberId}` as const
const hands = () => db.speech.findMany({ where: { meetingId: session.meetingId }, orderBy: { at: 'asc' } })

it('puts a member on the list, from their own phone or by the desk, in the order of the hands', async () => {
  const wish = { ...session.ref, itemId: session.items[0] as string }
  await must(askFloor(inPerson(session, 5), { ...wish, speaker: speakerOf(5) }))
  await must(raise(session, 4, { kind: 'query' }))
  const ids = [5, 4].map((seat) => session.members[seat - 1]?.memberId)
  expect(await hands()).toMatchObject([
    { memberId: ids[0], state: 'waiting', kind: 'speech', startedAt: null, summaryKk: '' },
    { memberId: ids[1], state: 'waiting', kind: 'query' },
  ])
  // One's own hand is no act; whoever puts up another's answers for it.
  expect(await actsOf(session.okrugId, 'meetings.ask-floor')).toMatchObject([{ data: { kind: 'query' } }])
})

it('lets nobody raise another’s hand but those who run the meeting', async () => {
  const wish = { ...session.ref, itemId: session.items[0] as string, speaker: speakerOf(6) }
  expect(await askFloor(inPerson(session, 5), wish)).toMatchObject({ code: 'forbidden' })
  await must(askFloor(inPerson(session, 1), wish))
  await must(askFloor(inPerson(session, 2), { ...wish, speaker: speakerOf(7) }))
})

it('keeps one hand a member and item, however often it goes up at once', async () => {
  const results = await Promise.all(Array.from({ length: 8 }, () => raise(session, 3)))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.filter((result) => !result.ok && result.code === 'meetings.handRaised')).toHaveLength(7)
  expect(await hands()).toHaveLength(1)
  await must(raise(session, 3, { itemId: session.items[1] }))
})

it('lets a guest wait too (MT-5)', async () => {
  const office = { kk: 'мектеп директоры', ru: 'директор школы' }
  const { inviteeId } = await must(registerInvitee(session.desk(), { ...session.ref, name: 'Қонақ', office }))
  await must(raise(session, 1, { speaker: `invitee:${inviteeId}` }))
  expect(await hands()).toMatchObject([{ inviteeId, memberId: null }])
})

it('asks for somebody in the room, an item of the agenda and a meeting that has a chair', async () => {
  expect(await raise(session, 20)).toMatchObject({ code: 'meetings.notPresent', field: 'speaker' })
  await must(checkOutMember(session.desk(), { ...session.ref, memberId: session.members[2]?.memberId as string }))
  expect(await raise(session, 3)).toMatchObject({ code: 'meetings.notPresent' })
  const other = await agreedSession()
  expect(await raise(session, 4, { itemId: other.items[0] })).toMatchObject({ code: 'notFound' })
  await db.agendaItem.updateMany({ where: { id: session.items[1] }, data: { included: false } })
  expect(await raise(session, 4, { itemId: session.items[1] })).toMatchObject({ code: 'meetings.itemNotIncluded' })
  expect(await raise(await openSession(), 1)).toMatchObject({ code: 'meetings.wrongState' })
  expect(await hands()).toEqual([])
})

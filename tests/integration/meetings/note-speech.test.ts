import { beforeEach, expect, it } from 'vitest'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { noteSpeech } from '@/lib/features/meetings/commands/note-speech'
import { registerInvitee } from '@/lib/features/meetings/commands/register-invitee'
import type { SpeechInput } from '@/lib/features/meetings/schema'
import { db } from '@/lib/platform/db/client'
import { agreedSession, must, openSession, type Session } from '../../factories/meetings'

let session: Session
beforeEach(async () => {
  session = await agreedSession()
})

const speakerOf = (seat: number) => `member:${session.members[seat - 1]?.memberId}` as SpeechInput['speaker']
const note = (more: Partial<SpeechInput> = {}) =>
  noteSpeech(session.desk(), {
    ...session.ref,
    itemId: session.items[0] as string,
    speaker: speakerOf(3),
    kind: 'speech',
    summary: { kk: 'Жолды жөндеу керек деді.', ru: 'Сказал, что дорогу нужно чинить.' },
    ...more,
  })

it('lets a member speak twice on an item and not a third time (MT-6)', async () => {
  await must(note())
  await must(note())
  expect(await note()).toMatchObject({
    code: 'meetings.speechesSpent',
    verdict: { rule: 'MT-6', required: 2, actual: 3, holds: false },
    field: 'speaker',
  })
  await must(note({ itemId: session.items[1] }))
  await must(note({ speaker: speakerOf(4) }))
})

it('does not count queries, clarifications and answers', async () => {
  await must(note())
  for (const kind of ['query', 'clarification', 'answer'] as const) await must(note({ kind }))
  await must(note())
  expect(await note()).toMatchObject({ code: 'meetings.speechesSpent' })
  await must(note({ kind: 'answer' }))
})

it('counts to two though many type at once', async () => {
  const results = await Promise.all(Array.from({ length: 8 }, () => note()))
  expect(results.filter((result) => result.ok)).toHaveLength(2)
})

it('lets an invitee speak as often as the chair allows (MT-5)', async () => {
  const office = { kk: 'мектеп директоры', ru: 'директор школы' }
  const { inviteeId } = await must(registerInvitee(session.desk(), { ...session.ref, name: 'Қонақ', office }))
  for (let i = 0; i < 3; i++) await must(note({ speaker: `invitee:${inviteeId}` }))
  expect(await db.speech.count({ where: { inviteeId } })).toBe(3)
  expect(await note({ speaker: 'invitee:019a0000-0000-7000-8000-000000000001' })).toMatchObject({ code: 'notFound' })
})

it('asks for a speaker in the room and an item of the agenda', async () => {
  expect(await note({ speaker: speakerOf(20) })).toMatchObject({ code: 'meetings.notPresent' })
  await must(checkOutMember(session.desk(), { ...session.ref, memberId: session.members[2]?.memberId as string }))
  expect(await note()).toMatchObject({ code: 'meetings.notPresent' })
  const other = await agreedSession()
  expect(await note({ itemId: other.items[0] })).toMatchObject({ code: 'notFound' })
  await db.agendaItem.updateMany({ where: { id: session.items[1] }, data: { included: false } })
  expect(await note({ itemId: session.items[1], speaker: speakerOf(4) })).toMatchObject({
    code: 'meetings.itemNotIncluded',
  })
})

it('has its time and its writer', async () => {
  session = await openSession()
  expect(await note()).toMatchObject({ code: 'meetings.wrongState' })
  const input = { ...session.ref, itemId: session.items[0] as string, speaker: speakerOf(1), kind: 'speech' as const }
  const summary = { kk: 'с', ru: 'с' }
  expect(await noteSpeech(session.desk('okrugAkim'), { ...input, summary })).toMatchObject({ code: 'forbidden' })
})

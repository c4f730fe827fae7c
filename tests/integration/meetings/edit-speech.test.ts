import { expect, it } from 'vitest'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { editSpeech } from '@/lib/features/meetings/commands/edit-speech'
import { noteSpeech } from '@/lib/features/meetings/commands/note-speech'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { db } from '@/lib/platform/db/client'
import { must, type Session, votedSession } from '../../factories/meetings'

const noted = (session: Session) =>
  must(
    noteSpeech(session.desk(), {
      ...session.ref,
      itemId: session.items[0] as string,
      speaker: `member:${session.members[0]?.memberId}` as `member:${string}`,
      kind: 'speech',
      summary: { kk: 'қате', ru: 'ошибка' },
    }),
  )
const summary = { kk: 'дұрыс', ru: 'верно' }

it('corrects the summary until the protocol is drafted', async () => {
  const session = await votedSession()
  const { speechId } = await noted(session)
  const edit = () => editSpeech(session.desk(), { ...session.ref, speechId, summary })
  await must(edit())
  await must(closeMeeting(session.desk(), session.ref))
  await must(edit())
  expect(await db.speech.findFirst({ where: { id: speechId } })).toMatchObject({ summaryKk: 'дұрыс', kind: 'speech' })
  await must(draftProtocol(session.desk(), session.ref))
  expect(await edit()).toMatchObject({ code: 'meetings.protocolDrafted' })
})

it('finds only speeches of this meeting, for the secretary', async () => {
  const session = await votedSession()
  const { speechId } = await noted(session)
  const other = await votedSession()
  expect(await editSpeech(other.desk(), { ...other.ref, speechId, summary })).toMatchObject({ code: 'notFound' })
  expect(await editSpeech(session.desk('okrugAkim'), { ...session.ref, speechId, summary })).toMatchObject({
    code: 'forbidden',
  })
})

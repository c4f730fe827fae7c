import { expect, it } from 'vitest'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { editInvitee } from '@/lib/features/meetings/commands/edit-invitee'
import { registerInvitee } from '@/lib/features/meetings/commands/register-invitee'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { db } from '@/lib/platform/db/client'
import { actsOf } from '../../factories/ledger'
import { must, registeringSession, type Session, votedSession } from '../../factories/meetings'

const wrong = { name: 'Сейтқали', office: { kk: 'депуттат', ru: 'депуттат' } }
const right = { name: 'Сейтқалиев Нұрлан', office: { kk: 'мәслихат депутаты', ru: 'депутат маслихата' } }
const came = async (session: Session) =>
  (await must(registerInvitee(session.desk(), { ...session.ref, ...wrong }))).inviteeId

it('corrects an invitee until the protocol is drafted, and tells the ledger no name', async () => {
  const session = await votedSession()
  const inviteeId = await came(session)
  const edit = () => editInvitee(session.desk(), { ...session.ref, ...right, inviteeId })
  await must(edit())
  expect(await db.invitee.findFirst({ where: { id: inviteeId } })).toMatchObject({
    name: right.name,
    officeKk: right.office.kk,
    officeRu: right.office.ru,
  })
  await must(closeMeeting(session.desk(), session.ref))
  await must(edit())
  const entries = await actsOf(session.okrugId, 'meetings.edit-invitee')
  expect(entries).toHaveLength(2)
  expect(JSON.stringify(entries)).not.toMatch(/Сейтқалиев|мәслихат/)
  await must(draftProtocol(session.desk(), session.ref))
  expect(await edit()).toMatchObject({ code: 'meetings.protocolNamesThem' })
})

it('finds only invitees of this meeting, for the secretary, and keeps both languages', async () => {
  const session = await registeringSession()
  const inviteeId = await came(session)
  const other = await registeringSession()
  expect(await editInvitee(other.desk(), { ...other.ref, ...right, inviteeId })).toMatchObject({ code: 'notFound' })
  const input = { ...session.ref, ...right, inviteeId }
  expect(await editInvitee(session.desk('okrugAkim'), input)).toMatchObject({ code: 'forbidden' })
  await expect(editInvitee(session.desk(), { ...input, office: { kk: 'депутат', ru: '' } })).rejects.toThrow()
})

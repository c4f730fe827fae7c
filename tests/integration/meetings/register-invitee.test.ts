import { expect, it } from 'vitest'
import { openRegistration } from '@/lib/features/meetings/commands/open-registration'
import { registerInvitee } from '@/lib/features/meetings/commands/register-invitee'
import { enterVotes } from '@/lib/features/voting/commands/enter-votes'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import { db } from '@/lib/platform/db/client'
import { must, openSession, sentSession } from '../../factories/meetings'

const guest = { name: 'Сейтқали Нұрланұлы', office: { kk: 'мәслихат депутаты', ru: 'депутат маслихата' } }

it('writes down who came and as what, during registration and later', async () => {
  const session = await openSession()
  const { inviteeId } = await must(registerInvitee(session.desk(), { ...session.ref, ...guest }))
  expect(await db.invitee.findFirst({ where: { id: inviteeId } })).toMatchObject({
    name: guest.name,
    officeKk: guest.office.kk,
    officeRu: guest.office.ru,
  })
})

it('gives no vote (MT-5)', async () => {
  const session = await openSession()
  const { inviteeId } = await must(registerInvitee(session.desk(), { ...session.ref, ...guest }))
  const candidateId = session.members[0]?.memberId as string
  const { motionId } = await must(openMotion(session.desk(), { ...session.ref, kind: 'chair', candidateId }))
  expect(await enterVotes(session.desk(), { ...session.ref, motionId, votes: { [inviteeId]: 'for' } })).toMatchObject({
    code: 'voting.voterAbsent',
  })
})

it('belongs to the meeting, and to the secretary', async () => {
  const session = await sentSession()
  const input = { ...session.ref, ...guest }
  expect(await registerInvitee(session.desk(), input)).toMatchObject({ code: 'meetings.wrongState' })
  await must(openRegistration(session.desk(), session.ref))
  expect(await registerInvitee(session.desk('assemblyMember'), input)).toMatchObject({ code: 'forbidden' })
  await expect(registerInvitee(session.desk(), { ...input, office: { kk: 'депутат', ru: ' ' } })).rejects.toThrow()
})

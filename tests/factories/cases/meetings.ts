import { codeOf } from '@/lib/features/meetings/attendance/hall-code'
import { acceptRequest } from '@/lib/features/meetings/commands/accept-request'
import { addAgendaItem } from '@/lib/features/meetings/commands/add-agenda-item'
import { amendAgenda } from '@/lib/features/meetings/commands/amend-agenda'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { approveAgenda } from '@/lib/features/meetings/commands/approve-agenda'
import { attachMaterial } from '@/lib/features/meetings/commands/attach-material'
import { changeChannel } from '@/lib/features/meetings/commands/change-channel'
import { checkInByPhone } from '@/lib/features/meetings/commands/check-in-by-phone'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { closeRegistration } from '@/lib/features/meetings/commands/close-registration'
import { conveneGathering } from '@/lib/features/meetings/commands/convene-gathering'
import { conveneSeparateGathering } from '@/lib/features/meetings/commands/convene-separate-gathering'
import { conveneSession } from '@/lib/features/meetings/commands/convene-session'
import { discardDraft } from '@/lib/features/meetings/commands/discard-draft'
import { editAgendaItem } from '@/lib/features/meetings/commands/edit-agenda-item'
import { editInvitee } from '@/lib/features/meetings/commands/edit-invitee'
import { editSpeech } from '@/lib/features/meetings/commands/edit-speech'
import { endPause } from '@/lib/features/meetings/commands/end-pause'
import { enterHeadcount } from '@/lib/features/meetings/commands/enter-headcount'
import { failMeeting } from '@/lib/features/meetings/commands/fail-meeting'
import { findAttendees } from '@/lib/features/meetings/commands/find-attendees'
import { noteSpeech } from '@/lib/features/meetings/commands/note-speech'
import { openMeeting } from '@/lib/features/meetings/commands/open-meeting'
import { openRegistration } from '@/lib/features/meetings/commands/open-registration'
import { overrideGate } from '@/lib/features/meetings/commands/override-gate'
import { registerInvitee } from '@/lib/features/meetings/commands/register-invitee'
import { removeAgendaItem } from '@/lib/features/meetings/commands/remove-agenda-item'
import { removeMaterial } from '@/lib/features/meetings/commands/remove-material'
import { requestSession } from '@/lib/features/meetings/commands/request-session'
import { saveNote } from '@/lib/features/meetings/commands/save-note'
import { sendMaterials } from '@/lib/features/meetings/commands/send-materials'
import { setTime } from '@/lib/features/meetings/commands/set-time'
import { signRequest } from '@/lib/features/meetings/commands/sign-request'
import { startPause } from '@/lib/features/meetings/commands/start-pause'
import type { Context } from '@/lib/platform/auth/context'
import { areaNamed } from '../areas'
import { assemblyOf } from '../assemblies'
import { acting, at } from '../desk'
import { announcedOf, clerk, draftOf, item, lawfulDay, pdf, place, today, withItem } from '../drafts'
import { comeToDesk, hallOfPeople } from '../halls'
import { chairedSession, must, registeringSession, type Session, sentSession } from '../meetings'
import { type Case, type CasesOf, once } from './case'
import { floorCases } from './floor'
import { initiativesCases } from './initiatives'
import { papersCases } from './papers'

const now = at(today)
const words = { kk: 'Жол туралы', ru: 'О дороге' }
const asked = { reason: words, items: [{ competence: 'otherLocalMatter' as const, title: words }] }

/** Of 20 seats the tenth part is two: a request with one signature still waits for the other. */
const asking = once(async () => {
  const okrugId = '595911000'
  const { members } = await assemblyOf(okrugId, { seats: 20, filled: 20 })
  const member = (n: number) => acting('assemblyMember', okrugId, now, { memberId: members[n]?.memberId })
  const request = async () => (await must(requestSession(member(0), { okrugId, ...asked }))).id
  return { okrugId, members, member, request }
})
const drafting = once(async () => {
  const okrugId = '595912000'
  await assemblyOf(okrugId)
  const draft = await draftOf(okrugId)
  return { draft, itemId: await withItem(draft) }
})
const announced = once(async () => {
  const okrugId = '595913000'
  await assemblyOf(okrugId)
  const { itemId, ...draft } = await announcedOf(okrugId)
  const paper = { ...draft, itemId, name: 'paper.pdf' }
  const { materialId } = await must(attachMaterial(clerk(okrugId), paper, await pdf('one')))
  return { draft, itemId, materialId, paper }
})
const sent = once(() => sentSession())
/** A gathering whose chair and secretary are elected, four with cards in its hall. */
const peopled = once(async () => {
  const hall = await hallOfPeople({ people: 12 })
  await comeToDesk(hall, 0, 4, 'card')
  return hall
})
const registering = once(() => registeringSession())
const open = once(async () => {
  const session = await chairedSession()
  const itemId = session.items[0] as string
  const speaker = `member:${session.members[2]?.memberId}` as const
  const speech = { ...session.ref, itemId, speaker, kind: 'speech' as const, summary: words }
  return { session, speech, speechId: (await must(noteSpeech(session.desk(), speech))).speechId }
})

const of = (session: Session, call: Case['call'], memberId?: string): Case => ({
  okrugId: session.okrugId,
  now: session.desk().now,
  call,
  memberId,
})
const chair = ({ members }: Session) => members[0]?.memberId
const secretary = ({ members }: Session) => members[1]?.memberId

export const meetingsCases: CasesOf<'meetings'> = {
  ...floorCases,
  ...initiativesCases,
  ...papersCases,
  'meetings.request-session': async () => {
    const { okrugId, members } = await asking()
    const memberId = members[5]?.memberId
    return { okrugId, now, memberId, call: (context) => requestSession(context, { okrugId, ...asked }) }
  },
  'meetings.sign-request': async () => {
    const { okrugId, members, request } = await asking()
    const ref = { okrugId, meetingId: await request() }
    return { okrugId, now, memberId: members[6]?.memberId, call: (context) => signRequest(context, ref) }
  },
  'meetings.accept-request': async () => {
    const { okrugId, member, request } = await asking()
    const ref = { okrugId, meetingId: await request() }
    await must(signRequest(member(1), ref))
    const wish = { ...ref, date: lawfulDay, time: '10:00', place }
    return { okrugId, now, call: (context) => acceptRequest(context, wish) }
  },
  'meetings.convene-session': async () => {
    const { draft } = await drafting()
    const wish = { okrugId: draft.okrugId, date: lawfulDay, time: '15:00', place }
    return { okrugId: draft.okrugId, now, call: (context) => conveneSession(context, wish) }
  },
  'meetings.convene-gathering': async () => {
    const { draft } = await drafting()
    const wish = { okrugId: draft.okrugId, date: lawfulDay, time: '15:00', place }
    return { okrugId: draft.okrugId, now, call: (context) => conveneGathering(context, wish) }
  },
  'meetings.convene-separate-gathering': async () => {
    const { okrugId } = (await drafting()).draft
    const areaId = await areaNamed(clerk(okrugId), okrugId, 'Орталық')
    const wish = { okrugId, areaId, date: lawfulDay, time: '16:00', place }
    return { okrugId, now, call: (context) => conveneSeparateGathering(context, wish) }
  },
  'meetings.discard-draft': async () => {
    const { draft } = await drafting()
    const other = await draftOf(draft.okrugId)
    return { okrugId: draft.okrugId, now, call: (context) => discardDraft(context, other) }
  },
  'meetings.set-time': async () => {
    const { draft } = await drafting()
    const wish = { ...draft, date: lawfulDay, time: '11:00', place }
    return { okrugId: draft.okrugId, now, call: (context) => setTime(context, wish) }
  },
  'meetings.add-agenda-item': async () => {
    const { draft } = await drafting()
    return { okrugId: draft.okrugId, now, call: (context) => addAgendaItem(context, { ...draft, ...item(2) }) }
  },
  'meetings.edit-agenda-item': async () => {
    const { draft, itemId } = await drafting()
    const edit = { ...draft, ...item(3), itemId, position: 1 }
    return { okrugId: draft.okrugId, now, call: (context) => editAgendaItem(context, edit) }
  },
  'meetings.remove-agenda-item': async () => {
    const { draft } = await drafting()
    const itemId = await withItem(draft, 4)
    return { okrugId: draft.okrugId, now, call: (context) => removeAgendaItem(context, { ...draft, itemId }) }
  },
  'meetings.announce-meeting': async () => {
    const { draft } = await drafting()
    return {
      okrugId: draft.okrugId,
      now,
      call: (context) => announceMeeting(context, { ...draft, channels: ['board'] }),
    }
  },
  'meetings.attach-material': async () => {
    const { draft, paper } = await announced()
    const call: Case['call'] = async (context) => attachMaterial(context, paper, await pdf('two'))
    return { okrugId: draft.okrugId, now, call }
  },
  'meetings.remove-material': async () => {
    const { draft, materialId } = await announced()
    return { okrugId: draft.okrugId, now, call: (context) => removeMaterial(context, { ...draft, materialId }) }
  },
  'meetings.override-gate': async () => {
    const { draft } = await announced()
    const wish = { ...draft, rule: 'NT-2', reason: words }
    return { okrugId: draft.okrugId, now: at('2026-07-23'), call: (context) => overrideGate(context, wish) }
  },
  'meetings.send-materials': async () => {
    const { draft } = await announced()
    return { okrugId: draft.okrugId, now, call: (context) => sendMaterials(context, draft) }
  },
  'meetings.open-registration': async () => {
    const session = await sent()
    return of(session, (context) => openRegistration(context, session.ref))
  },
  'meetings.check-in-member': async () => {
    const session = await registering()
    const memberId = session.members[20]?.memberId as string
    return of(session, (context) => checkInMember(context, { ...session.ref, memberId }))
  },
  'meetings.check-out-member': async () => {
    const session = await registering()
    const memberId = session.members[0]?.memberId as string
    return of(session, (context) => checkOutMember(context, { ...session.ref, memberId }))
  },
  'meetings.find-attendees': async () => {
    const hall = await peopled()
    return {
      okrugId: hall.okrugId,
      now: hall.desk().now,
      call: (context) => findAttendees(context, { ...hall.ref, q: 'Асан' }),
    }
  },
  'meetings.check-in-by-phone': async () => {
    const hall = await peopled()
    const ofHall = (context: Context) => checkInByPhone(context, { ...hall.ref, code: codeOf(hall.ref, context.now) })
    return { okrugId: hall.okrugId, now: hall.desk().now, memberId: hall.people[9], call: ofHall }
  },
  'meetings.change-channel': async () => {
    const hall = await peopled()
    const wish = { ...hall.ref, memberId: hall.people[3] as string, channel: 'phone' as const }
    return { okrugId: hall.okrugId, now: hall.desk().now, call: (context) => changeChannel(context, wish) }
  },
  'meetings.enter-headcount': async () => {
    const hall = await peopled()
    const now = hall.desk().now
    const call: Case['call'] = (context) => enterHeadcount(context, { ...hall.ref, count: 8 })
    return { okrugId: hall.okrugId, now, memberId: hall.people[0], call }
  },
  'meetings.register-invitee': async () => {
    const session = await registering()
    const wish = { ...session.ref, name: 'Қонақ', office: words }
    return of(session, (context) => registerInvitee(context, wish))
  },
  'meetings.edit-invitee': async () => {
    const session = await registering()
    const guest = { ...session.ref, name: 'Қонақ', office: words }
    const { inviteeId } = await must(registerInvitee(session.desk(), guest))
    return of(session, (context) => editInvitee(context, { ...guest, inviteeId }))
  },
  'meetings.fail-meeting': async () => {
    const session = await registering()
    return of(session, (context) => failMeeting(context, session.ref))
  },
  'meetings.close-registration': async () => {
    const session = await registering()
    return of(session, (context) => closeRegistration(context, session.ref))
  },
  'meetings.open-meeting': async () => {
    const session = await registering()
    return of(session, (context) => openMeeting(context, { ...session.ref, openedBy: 'Әкім' }))
  },
  'meetings.amend-agenda': async () => {
    const { session } = await open()
    return of(session, (context) => amendAgenda(context, { ...session.ref, ...item(9) }))
  },
  'meetings.start-pause': async () => {
    const { session } = await open()
    return of(session, (context) => startPause(context, session.ref), secretary(session))
  },
  'meetings.end-pause': async () => {
    const { session } = await open()
    return of(session, (context) => endPause(context, session.ref), chair(session))
  },
  'meetings.save-note': async () => {
    const { session } = await open()
    return of(session, (context) => saveNote(context, { ...session.ref, text: 'Микрофон' }), secretary(session))
  },
  'meetings.note-speech': async () => {
    const { session, speech } = await open()
    return of(session, (context) => noteSpeech(context, speech), secretary(session))
  },
  'meetings.edit-speech': async () => {
    const { session, speechId } = await open()
    return of(
      session,
      (context) => editSpeech(context, { ...session.ref, speechId, summary: words }),
      secretary(session),
    )
  },
  'meetings.approve-agenda': async () => {
    const { session } = await open()
    return of(session, (context) => approveAgenda(context, session.ref), chair(session))
  },
  'meetings.close-meeting': async () => {
    const { session } = await open()
    return of(session, (context) => closeMeeting(context, session.ref), chair(session))
  },
}

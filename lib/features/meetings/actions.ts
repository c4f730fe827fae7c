'use server'

import { redirect } from 'next/navigation'
import { refresh } from '@/lib/platform/cache/publish'
import { land } from '@/lib/platform/forms/landing'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import type { Locale } from '@/lib/platform/i18n/locale'
import { acceptRequest } from './commands/accept-request'
import { addAgendaItem } from './commands/add-agenda-item'
import { amendAgenda } from './commands/amend-agenda'
import { announceMeeting } from './commands/announce-meeting'
import { approveAgenda } from './commands/approve-agenda'
import { checkInMember } from './commands/check-in-member'
import { checkOutMember } from './commands/check-out-member'
import { closeMeeting } from './commands/close-meeting'
import { closeRegistration } from './commands/close-registration'
import { conveneSession } from './commands/convene-session'
import { discardDraft } from './commands/discard-draft'
import { editAgendaItem } from './commands/edit-agenda-item'
import { editSpeech } from './commands/edit-speech'
import { failMeeting } from './commands/fail-meeting'
import { noteSpeech } from './commands/note-speech'
import { openMeeting } from './commands/open-meeting'
import { openRegistration } from './commands/open-registration'
import { overrideGate } from './commands/override-gate'
import { registerInvitee } from './commands/register-invitee'
import { removeAgendaItem } from './commands/remove-agenda-item'
import { removeMaterial } from './commands/remove-material'
import { requestSession } from './commands/request-session'
import { sendMaterials } from './commands/send-materials'
import { setTime } from './commands/set-time'
import { signRequest } from './commands/sign-request'
import {
  agendaItemEdit,
  agendaItemInput,
  agendaItemRef,
  amendmentInput,
  announceInput,
  attendeeRef,
  conveneInput,
  inviteeInput,
  materialRef,
  meetingRef,
  openingInput,
  overrideInput,
  requestInput,
  speechEdit,
  speechInput,
  timeInput,
} from './schema'

type Place = { locale: Locale; okrugId: string }
type MeetingPlace = Place & { meetingId: string }
type ItemPlace = MeetingPlace & { itemId: string }

const deskOf = ({ locale, okrugId }: Place) => `/${locale}/desk/${okrugId}/meetings`
const pageOf = (place: MeetingPlace) => `${deskOf(place)}/${place.meetingId}`

/** Back to a page of the desk; the okrug's public pages show what was done at once. */
function back(place: Place, path: string): never {
  refresh(place.okrugId)
  return redirect(path)
}

export async function conveneSessionAction(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = ({ id }: { id: string }) => redirect(pageOf({ ...place, meetingId: id }))
  return submit({ locale, data, schema: conveneInput, known, command: conveneSession, then })
}

export async function requestSessionAction(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = ({ id }: { id: string }) => redirect(`/${locale}/my/meetings/${id}`)
  return submit({ locale, data, schema: requestInput, known, command: requestSession, then })
}

export async function signRequestAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => redirect(`/${locale}/my/meetings/${place.meetingId}`)
  return submit({ locale, data, schema: meetingRef, known, command: signRequest, then })
}

export async function acceptRequestAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => redirect(pageOf(place))
  return submit({ locale, data, schema: timeInput, known, command: acceptRequest, then })
}

export async function setTimeAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => redirect(pageOf(place))
  return submit({ locale, data, schema: timeInput, known, command: setTime, then })
}

export async function discardDraftAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => redirect(deskOf(place))
  return submit({ locale, data, schema: meetingRef, known, command: discardDraft, then })
}

export async function addAgendaItemAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => redirect(`${pageOf(place)}#agenda`)
  return submit({ locale, data, schema: agendaItemInput, known, command: addAgendaItem, then })
}

export async function editAgendaItemAction(place: ItemPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => redirect(`${pageOf(place)}#agenda`)
  return submit({ locale, data, schema: agendaItemEdit, known, command: editAgendaItem, then })
}

export async function removeAgendaItemAction(place: ItemPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => redirect(`${pageOf(place)}#agenda`)
  return submit({ locale, data, schema: agendaItemRef, known, command: removeAgendaItem, then })
}

export async function announceMeetingAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => back(place, pageOf(place))
  return submit({ locale, data, schema: announceInput, known, command: announceMeeting, then })
}

export async function removeMaterialAction(
  place: ItemPlace & { materialId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => back(place, `${pageOf(place)}/agenda/${place.itemId}/materials`)
  return submit({ locale, data, schema: materialRef, known, command: removeMaterial, then })
}

export async function sendMaterialsAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => back(place, pageOf(place))
  return submit({ locale, data, schema: meetingRef, known, command: sendMaterials, then })
}

export async function overrideGateAction(
  place: MeetingPlace & { rule: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => back(place, pageOf(place))
  return submit({ locale, data, schema: overrideInput, known, command: overrideGate, then })
}

type AtTheTable = MeetingPlace & { from: 'registration' | 'hall' }
type SeatPlace = AtTheTable & { membershipId: string; seat: number }

const tableOf = (place: AtTheTable, part = '') => `${pageOf(place)}/${place.from}${part}`

/** Back to the registration table or the hall, where one stands; the public pages show what was done at once. */
function table(place: AtTheTable): Promise<FormState> {
  refresh(place.okrugId)
  return land(tableOf(place))
}

export async function openRegistrationAction(place: AtTheTable, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => table(place)
  return submit({ locale, data, schema: meetingRef, known, command: openRegistration, then })
}

export async function checkInMemberAction(place: SeatPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => land(tableOf(place, `#seat-${place.seat}`))
  return submit({ locale, data, schema: attendeeRef, known, command: checkInMember, then })
}

export async function checkOutMemberAction(place: SeatPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => land(tableOf(place, `#seat-${place.seat}`))
  return submit({ locale, data, schema: attendeeRef, known, command: checkOutMember, then })
}

export async function registerInviteeAction(place: AtTheTable, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => land(tableOf(place, '#invitees'))
  return submit({ locale, data, schema: inviteeInput, known, command: registerInvitee, then })
}

export async function closeRegistrationAction(place: AtTheTable, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => table(place)
  return submit({ locale, data, schema: meetingRef, known, command: closeRegistration, then })
}

export async function openMeetingAction(place: AtTheTable, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => table(place)
  return submit({ locale, data, schema: openingInput, known, command: openMeeting, then })
}

export async function failMeetingAction(place: AtTheTable, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => table(place)
  return submit({ locale, data, schema: meetingRef, known, command: failMeeting, then })
}

export async function amendAgendaAction(place: AtTheTable, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => table(place)
  return submit({ locale, data, schema: amendmentInput, known, command: amendAgenda, then })
}

export async function approveAgendaAction(place: AtTheTable, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => table(place)
  return submit({ locale, data, schema: meetingRef, known, command: approveAgenda, then })
}

export async function noteSpeechAction(place: AtTheTable, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => land(tableOf(place, '#speeches'))
  return submit({ locale, data, schema: speechInput, known, command: noteSpeech, then })
}

export async function editSpeechAction(
  place: AtTheTable & { speechId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => land(tableOf(place, '#speeches'))
  return submit({ locale, data, schema: speechEdit, known, command: editSpeech, then })
}

export async function closeMeetingAction(place: AtTheTable, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => table(place)
  return submit({ locale, data, schema: meetingRef, known, command: closeMeeting, then })
}

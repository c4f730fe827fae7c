'use server'

import { redirect } from 'next/navigation'
import { proved } from '@/lib/platform/auth/proof'
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
import { conveneGathering } from './commands/convene-gathering'
import { conveneSeparateGathering } from './commands/convene-separate-gathering'
import { conveneSession } from './commands/convene-session'
import { decideInitiative } from './commands/decide-initiative'
import { discardDraft } from './commands/discard-draft'
import { editAgendaItem } from './commands/edit-agenda-item'
import { editInvitee } from './commands/edit-invitee'
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
import { signInitiative } from './commands/sign-initiative'
import { signRequest } from './commands/sign-request'
import { startInitiative } from './commands/start-initiative'
import { submitInitiative } from './commands/submit-initiative'
import { withdrawInitiative } from './commands/withdraw-initiative'
import { type TableName, tableOf } from './conduct/tables'
import {
  agendaItemEdit,
  agendaItemInput,
  agendaItemRef,
  amendmentInput,
  announceInput,
  attendeeRef,
  conveneInput,
  decisionInput,
  gatheringInput,
  initiativeInput,
  inviteeEdit,
  inviteeInput,
  materialRef,
  meetingRef,
  openingInput,
  overrideInput,
  requestInput,
  separateInput,
  speechEdit,
  speechInput,
  timeInput,
} from './schema'

type Place = { locale: Locale; okrugId: string }
type MeetingPlace = Place & { meetingId: string }
type ItemPlace = MeetingPlace & { itemId: string }

const deskOf = ({ locale, okrugId }: Place) => `/${locale}/desk/${okrugId}/meetings`
const pageOf = (place: MeetingPlace) => `${deskOf(place)}/${place.meetingId}`

/** A form as it came, with what its page knows already. */
const sent = ({ locale, ...known }: Place, data: FormData) => ({ locale, data, known })

/** Back to a page of the desk; the okrug's public pages show what was done at once. */
function back(place: Place, path: string): never {
  refresh(place.okrugId)
  return redirect(path)
}

export async function conveneSessionAction(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const then = ({ id }: { id: string }) => redirect(pageOf({ ...place, meetingId: id }))
  return submit({ ...sent(place, data), schema: conveneInput, command: conveneSession, then })
}

export async function conveneGatheringAction(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const then = ({ id }: { id: string }) => redirect(pageOf({ ...place, meetingId: id }))
  return submit({ ...sent(place, data), schema: gatheringInput, command: conveneGathering, then })
}

export async function conveneSeparateAction(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const then = ({ id }: { id: string }) => redirect(pageOf({ ...place, meetingId: id }))
  return submit({ ...sent(place, data), schema: separateInput, command: conveneSeparateGathering, then })
}

const initiativeOf = ({ locale, meetingId }: MeetingPlace) => `/${locale}/my/meetings/initiatives/${meetingId}`

export async function startInitiativeAction(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const then = ({ id }: { id: string }) => back(place, initiativeOf({ ...place, meetingId: id }))
  return submit({ ...sent(place, data), schema: initiativeInput, command: startInitiative, then })
}

/** A step of one initiative by one of its members, back on its page. */
function initiativeStep(place: MeetingPlace, data: FormData, command: typeof signInitiative | typeof submitInitiative) {
  const then = () => back(place, initiativeOf(place))
  return submit({ ...sent(place, data), schema: meetingRef, command, then })
}

export async function signInitiativeAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  return initiativeStep(place, data, signInitiative)
}

export async function submitInitiativeAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  return initiativeStep(place, data, submitInitiative)
}

export async function withdrawInitiativeAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  return initiativeStep(place, data, withdrawInitiative)
}

type DistrictPlace = MeetingPlace & { districtId: string }

export async function decideInitiativeAction(place: DistrictPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, districtId, ...known } = place
  const then = () => back(place, `/${locale}/district/${districtId}`)
  return submit({ locale, data, schema: decisionInput, known, command: decideInitiative, then })
}

export async function requestSessionAction(place: Place, _: FormState, data: FormData): Promise<FormState> {
  const then = ({ id }: { id: string }) => redirect(`/${place.locale}/my/meetings/${id}`)
  return submit({ ...sent(place, data), schema: requestInput, command: requestSession, then })
}

export async function signRequestAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const then = () => redirect(`/${place.locale}/my/meetings/${place.meetingId}`)
  return submit({ ...sent(place, data), schema: meetingRef, command: signRequest, then })
}

export async function acceptRequestAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const then = () => redirect(pageOf(place))
  return submit({ ...sent(place, data), schema: timeInput, command: acceptRequest, then })
}

export async function setTimeAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const then = () => redirect(pageOf(place))
  return submit({ ...sent(place, data), schema: timeInput, command: setTime, then })
}

export async function discardDraftAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const then = () => redirect(deskOf(place))
  return submit({ ...sent(place, data), schema: meetingRef, command: discardDraft, then })
}

export async function addAgendaItemAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const then = () => redirect(`${pageOf(place)}#agenda`)
  return submit({ ...sent(place, data), schema: agendaItemInput, command: addAgendaItem, then })
}

export async function editAgendaItemAction(place: ItemPlace, _: FormState, data: FormData): Promise<FormState> {
  const then = () => redirect(`${pageOf(place)}#agenda`)
  return submit({ ...sent(place, data), schema: agendaItemEdit, command: editAgendaItem, then })
}

export async function removeAgendaItemAction(place: ItemPlace, _: FormState, data: FormData): Promise<FormState> {
  const then = () => redirect(`${pageOf(place)}#agenda`)
  return submit({ ...sent(place, data), schema: agendaItemRef, command: removeAgendaItem, then })
}

export async function announceMeetingAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const then = () => back(place, pageOf(place))
  return submit({ ...sent(place, data), schema: announceInput, command: announceMeeting, then })
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
  return submit({ locale, data, schema: overrideInput, known, command: proved('second', data, overrideGate), then })
}

type AtTheTable = MeetingPlace & { from: TableName }
type SeatPlace = AtTheTable & { memberId: string; seat: number }

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

export async function editInviteeAction(
  place: AtTheTable & { inviteeId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => land(tableOf(place, '#invitees'))
  return submit({ locale, data, schema: inviteeEdit, known, command: editInvitee, then })
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

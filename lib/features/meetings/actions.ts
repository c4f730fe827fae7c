'use server'

import { redirect } from 'next/navigation'
import { refresh } from '@/lib/platform/cache/publish'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import type { Locale } from '@/lib/platform/i18n/locale'
import { acceptRequest } from './commands/accept-request'
import { addAgendaItem } from './commands/add-agenda-item'
import { announceMeeting } from './commands/announce-meeting'
import { conveneSession } from './commands/convene-session'
import { discardDraft } from './commands/discard-draft'
import { editAgendaItem } from './commands/edit-agenda-item'
import { overrideGate } from './commands/override-gate'
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
  announceInput,
  conveneInput,
  materialRef,
  meetingRef,
  overrideInput,
  requestInput,
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

'use server'

import { redirect } from 'next/navigation'
import { addSheet } from '@/lib/features/meetings/commands/add-sheet'
import { discardSheet } from '@/lib/features/meetings/commands/discard-sheet'
import { enterRow } from '@/lib/features/meetings/commands/enter-row'
import { enterSheet } from '@/lib/features/meetings/commands/enter-sheet'
import { findAttendees } from '@/lib/features/meetings/commands/find-attendees'
import { lodgeInitiative } from '@/lib/features/meetings/commands/lodge-initiative'
import { readSignatures } from '@/lib/features/meetings/commands/read-signatures'
import { recordInitiative } from '@/lib/features/meetings/commands/record-initiative'
import { removeRow } from '@/lib/features/meetings/commands/remove-row'
import { retractInitiative } from '@/lib/features/meetings/commands/retract-initiative'
import { keptLook } from '@/lib/features/meetings/queries/people'
import {
  attendeesInput,
  meetingRef,
  paperInitiativeInput,
  rowInput,
  rowRef,
  sheetInput,
  sheetRef,
} from '@/lib/features/meetings/schema'
import { refresh } from '@/lib/platform/cache/publish'
import { land } from '@/lib/platform/forms/landing'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import { keepQuestion } from '@/lib/platform/http/question'
import type { Locale } from '@/lib/platform/i18n/locale'

type MeetingPlace = { locale: Locale; okrugId: string; meetingId: string }
type SheetPlace = MeetingPlace & { sheetId: string }

/** Looks somebody up on a page: what was asked is kept for it and shown with what was found, and stands in no address. */
export async function askAction(page: string, _: FormState, data: FormData): Promise<FormState> {
  await keepQuestion(page, `${data.get('q') ?? ''}`)
  return land(page)
}

/** A look at the desk of a meeting: counted and written down like any, and shown on the desk's page, which keeps its id. */
export async function findAttendeesAction(
  { path, ...place }: MeetingPlace & { path: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const page = `/${locale}${path}`
  const then = async (look: { searchId: string; typed: string }) => {
    await keepQuestion(page, keptLook(look))
    return land(page)
  }
  return submit({ locale, data, schema: attendeesInput, known, command: findAttendees, then })
}

const meetingOf = ({ locale, okrugId, meetingId }: MeetingPlace) => `/${locale}/desk/${okrugId}/meetings/${meetingId}`
const papersOf = (place: MeetingPlace) => `${meetingOf(place)}/papers`
const sheetOf = (place: SheetPlace) => `${papersOf(place)}/${place.sheetId}`

/** An initiative that came on paper: noted, and later passed to the district akim or taken back, by the office. */
export async function recordInitiativeAction(
  place: { locale: Locale; okrugId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = ({ id }: { id: string }) => {
    refresh(place.okrugId)
    return redirect(meetingOf({ ...place, meetingId: id }))
  }
  return submit({ locale, data, schema: paperInitiativeInput, known, command: recordInitiative, then })
}

export async function lodgeInitiativeAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => {
    refresh(place.okrugId)
    return redirect(meetingOf(place))
  }
  return submit({ locale, data, schema: meetingRef, known, command: lodgeInitiative, then })
}

export async function retractInitiativeAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => {
    refresh(place.okrugId)
    return redirect(meetingOf(place))
  }
  return submit({ locale, data, schema: meetingRef, known, command: retractInitiative, then })
}

export async function addSheetAction(place: MeetingPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = ({ sheetId }: { sheetId: string }) => redirect(sheetOf({ ...place, sheetId }))
  return submit({ locale, data, schema: sheetInput, known, command: addSheet, then })
}

export async function enterRowAction(place: SheetPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => land(sheetOf(place))
  return submit({ locale, data, schema: rowInput, known, command: enterRow, then })
}

export async function removeRowAction(
  place: SheetPlace & { number: number },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => land(sheetOf(place))
  return submit({ locale, data, schema: rowRef, known, command: removeRow, then })
}

export async function enterSheetAction(place: SheetPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => {
    refresh(place.okrugId)
    return land(sheetOf(place))
  }
  return submit({ locale, data, schema: sheetRef, known, command: enterSheet, then })
}

export async function discardSheetAction(place: SheetPlace, _: FormState, data: FormData): Promise<FormState> {
  const { locale, ...known } = place
  const then = () => redirect(papersOf(place))
  return submit({ locale, data, schema: sheetRef, known, command: discardSheet, then })
}

/** Opens who signed an initiative, for the office or, with `districtId`, for the district akim. */
export async function readSignaturesAction(
  { locale, districtId, ...known }: MeetingPlace & { districtId?: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const desk = districtId ? `district/${districtId}` : `desk/${known.okrugId}`
  const then = ({ lookId }: { lookId: string }) =>
    redirect(`/${locale}/${desk}/meetings/${known.meetingId}/signers/${lookId}`)
  return submit({ locale, data, schema: meetingRef, known, command: readSignatures, then })
}

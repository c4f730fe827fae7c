'use server'

import { redirect } from 'next/navigation'
import type { Context } from '@/lib/platform/auth/context'
import { proved } from '@/lib/platform/auth/proof'
import { refresh } from '@/lib/platform/cache/publish'
import { done } from '@/lib/platform/errors/outcome'
import { land } from '@/lib/platform/forms/landing'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import { within } from '@/lib/platform/http/patience'
import { keepQuestion } from '@/lib/platform/http/question'
import type { Locale } from '@/lib/platform/i18n/locale'
import { addAreaRule } from './commands/add-area-rule'
import { assignMemberArea } from './commands/assign-member-area'
import { changeArea } from './commands/change-area'
import { closeArea } from './commands/close-area'
import { correctMember } from './commands/correct-member'
import { createArea } from './commands/create-area'
import { discardUpload } from './commands/discard-upload'
import { divideOkrug } from './commands/divide-okrug'
import { excludeMember } from './commands/exclude-member'
import { exportRoll } from './commands/export-roll'
import { importRoll } from './commands/import-roll'
import { releaseMemberArea } from './commands/release-member-area'
import { removeAreaRule } from './commands/remove-area-rule'
import { restoreMember } from './commands/restore-member'
import { searchRoll } from './commands/search-roll'
import {
  addAreaRuleInput,
  areaRef,
  assignMemberAreaInput,
  changeAreaInput,
  correctMemberInput,
  createAreaInput,
  excludeMemberInput,
  exportRollInput,
  releaseMemberAreaInput,
  restoreMemberInput,
  rollRef,
  searchRollInput,
  type UploadInput,
  uploadInput,
} from './schema'

type Place = { locale: Locale; okrugId: string }
type Row = Place & { id: string }

const memberPage = ({ locale, okrugId, id }: Row) => `/${locale}/desk/${okrugId}/roll/members/${id}`

/** How long a form waits for an import before its page takes over with the progress (milliseconds). */
const patience = 1500

/** `to`: the page that prints the whole list. */
export async function exportRollAction(
  { locale, to, ...known }: Place & { meetingId: string; to: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = () => redirect(to)
  return submit({ locale, data, schema: exportRollInput, known, command: proved('second', data, exportRoll), then })
}

export async function importRollAction({ locale, ...known }: Row, _: FormState, data: FormData): Promise<FormState> {
  const command = async (context: Context, input: UploadInput) =>
    (await within(patience, importRoll(context, input))) ?? done({})
  const then = () => {
    refresh(known.okrugId)
    redirect(`/${locale}/desk/${known.okrugId}/roll/uploads/${known.id}`)
  }
  return submit({ locale, data, schema: uploadInput, known, command, then })
}

export async function discardUploadAction({ locale, ...known }: Row, _: FormState, data: FormData): Promise<FormState> {
  const then = () => redirect(`/${locale}/desk/${known.okrugId}/roll`)
  return submit({ locale, data, schema: uploadInput, known, command: discardUpload, then })
}

export async function searchRollAction({ locale, ...known }: Place, _: FormState, data: FormData): Promise<FormState> {
  const then = ({ searchId }: { searchId: string }) =>
    redirect(`/${locale}/desk/${known.okrugId}/roll/searches/${searchId}`)
  return submit({ locale, data, schema: searchRollInput, known, command: searchRoll, then })
}

/** A search of the roll from another page of the desk: counted and written down like any, and shown there, by words kept out of its address. */
export async function lookUpAction(
  { locale, page, ...known }: Place & { page: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = async () => {
    await keepQuestion(page, `${data.get('who') ?? ''}`)
    return land(page)
  }
  return submit({ locale, data, schema: searchRollInput, known, command: searchRoll, then })
}

export async function correctMemberAction(
  { locale, ...known }: Row & { changedAt: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = ({ changed }: { changed: boolean }) =>
    redirect(`${memberPage({ locale, ...known })}?done=${changed ? 'saved' : 'unchanged'}`)
  return submit({ locale, data, schema: correctMemberInput, known, command: correctMember, then })
}

export async function excludeMemberAction({ locale, ...known }: Row, _: FormState, data: FormData): Promise<FormState> {
  const then = () => {
    refresh(known.okrugId)
    redirect(`${memberPage({ locale, ...known })}?done=excluded`)
  }
  return submit({ locale, data, schema: excludeMemberInput, known, command: excludeMember, then })
}

export async function restoreMemberAction({ locale, ...known }: Row, _: FormState, data: FormData): Promise<FormState> {
  const then = () => {
    refresh(known.okrugId)
    redirect(`${memberPage({ locale, ...known })}?done=restored`)
  }
  return submit({ locale, data, schema: restoreMemberInput, known, command: restoreMember, then })
}

const areasAt = ({ locale, okrugId }: Place) => `/${locale}/desk/${okrugId}/roll/areas`
const areaAt = ({ locale, okrugId, id }: Row) => `${areasAt({ locale, okrugId })}/${id}`

export async function createAreaAction({ locale, ...known }: Place, _: FormState, data: FormData): Promise<FormState> {
  const then = ({ areaId }: { areaId: string }) =>
    redirect(`${areaAt({ locale, okrugId: known.okrugId, id: areaId })}?done=created`)
  return submit({ locale, data, schema: createAreaInput, known, command: createArea, then })
}

export async function changeAreaAction(
  { locale, ...known }: Row & { changedAt: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = ({ changed }: { changed: boolean }) =>
    redirect(`${areaAt({ locale, ...known })}?done=${changed ? 'saved' : 'unchanged'}`)
  return submit({ locale, data, schema: changeAreaInput, known, command: changeArea, then })
}

export async function closeAreaAction({ locale, ...known }: Row, _: FormState, data: FormData): Promise<FormState> {
  const then = () => redirect(areasAt({ locale, okrugId: known.okrugId }))
  return submit({ locale, data, schema: areaRef, known, command: closeArea, then })
}

export async function divideOkrugAction({ locale, ...known }: Place, _: FormState, data: FormData): Promise<FormState> {
  const then = () => land(areasAt({ locale, ...known }))
  return submit({ locale, data, schema: rollRef, known, command: divideOkrug, then })
}

/** A rule for the area whose page it stands on. */
export async function addAreaRuleAction(
  { locale, okrugId, id }: Row,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const known = { okrugId, areaId: id }
  const then = () => land(`${areaAt({ locale, okrugId, id })}#rules`)
  return submit({ locale, data, schema: addAreaRuleInput, known, command: addAreaRule, then })
}

/** A rule for an address that is in no area: the form only asks which. */
export async function placeAddressAction(
  { locale, ...known }: Place & { settlementId: string; street: string | null },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = () => land(`${areasAt({ locale, okrugId: known.okrugId })}#without`)
  return submit({ locale, data, schema: addAreaRuleInput, known, command: addAreaRule, then })
}

export async function removeAreaRuleAction(
  { locale, areaId, ...known }: Row & { areaId: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = () => land(`${areaAt({ locale, okrugId: known.okrugId, id: areaId })}#rules`)
  return submit({ locale, data, schema: areaRef, known, command: removeAreaRule, then })
}

export async function assignMemberAreaAction(
  { locale, ...known }: Row,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = () => redirect(`${memberPage({ locale, ...known })}?done=assigned`)
  return submit({ locale, data, schema: assignMemberAreaInput, known, command: assignMemberArea, then })
}

export async function releaseMemberAreaAction(
  { locale, ...known }: Row,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = () => redirect(`${memberPage({ locale, ...known })}?done=released`)
  return submit({ locale, data, schema: releaseMemberAreaInput, known, command: releaseMemberArea, then })
}

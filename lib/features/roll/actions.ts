'use server'

import { redirect } from 'next/navigation'
import type { Context } from '@/lib/platform/auth/context'
import { refresh } from '@/lib/platform/cache/publish'
import { done } from '@/lib/platform/errors/outcome'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import { within } from '@/lib/platform/http/patience'
import type { Locale } from '@/lib/platform/i18n/locale'
import { correctMember } from './commands/correct-member'
import { discardUpload } from './commands/discard-upload'
import { excludeMember } from './commands/exclude-member'
import { importRoll } from './commands/import-roll'
import { restoreMember } from './commands/restore-member'
import { searchRoll } from './commands/search-roll'
import {
  correctMemberInput,
  excludeMemberInput,
  restoreMemberInput,
  searchRollInput,
  type UploadInput,
  uploadInput,
} from './schema'

type Place = { locale: Locale; okrugId: string }
type Row = Place & { id: string }

const memberPage = ({ locale, okrugId, id }: Row) => `/${locale}/desk/${okrugId}/roll/members/${id}`

/** How long a form waits for an import before its page takes over with the progress (milliseconds). */
const patience = 1500

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

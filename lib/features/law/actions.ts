'use server'

import { redirect } from 'next/navigation'
import { refresh } from '@/lib/platform/cache/publish'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import type { Locale } from '@/lib/platform/i18n/locale'
import { restoreDay } from './commands/restore-day'
import { swapDay } from './commands/swap-day'
import { restoreDayInput, swapDayInput } from './schema'

/** Back to the calendar of that day's year; every public page that counts a term is made anew. */
function back(locale: Locale, date: string): never {
  refresh('all')
  return redirect(`/${locale}/admin/calendar?year=${date.slice(0, 4)}`)
}

export async function swapDayAction({ locale }: { locale: Locale }, _: FormState, data: FormData): Promise<FormState> {
  const then = () => back(locale, String(data.get('date')))
  return submit({ locale, data, schema: swapDayInput, command: swapDay, then })
}

export async function restoreDayAction(
  { locale, date }: { locale: Locale; date: string },
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = () => back(locale, date)
  return submit({ locale, data, schema: restoreDayInput, known: { date }, command: restoreDay, then })
}

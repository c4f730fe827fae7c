'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { nothingInput } from '@/lib/features/accounts/schema'
import { currentContext } from '@/lib/platform/auth/current'
import { agentOf } from '@/lib/platform/auth/visitor'
import type { FormState } from '@/lib/platform/forms/state'
import { submit } from '@/lib/platform/forms/submit'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { addContact } from './commands/add-contact'
import { chooseNews } from './commands/choose-news'
import { confirmContact } from './commands/confirm-contact'
import { removeContact } from './commands/remove-contact'
import { renewCalendar } from './commands/renew-calendar'
import { retryAll } from './commands/retry-all'
import { retryLetter } from './commands/retry-letter'
import { stopNews } from './commands/stop-news'
import { letterBearer } from './queries/tickets'
import { addContactInput, chooseNewsInput, confirmContactInput, contactRef, letterRef } from './schema'

type Known<T = object> = { locale: Locale } & T

/** Says what was done, on a page that shows it done. */
const said = (locale: Locale, key: string) => (): FormState => {
  refresh()
  return { ok: true, message: translator(locale, 'notifications')(`news.${key}`) }
}

export async function addContactAction(
  { locale, channel }: Known<{ channel: 'email' | 'sms' | 'push' }>,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const label = agentOf((await headers()).get('user-agent') ?? '') || 'Web'
  const then = said(locale, channel === 'push' ? 'push.added' : 'sentCode')
  return submit({ locale, data, schema: addContactInput, known: { channel, label }, command: addContact, then })
}

export async function confirmContactAction(
  { locale, contactId }: Known<{ contactId: string }>,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = said(locale, 'confirmed')
  return submit({ locale, data, schema: confirmContactInput, known: { contactId }, command: confirmContact, then })
}

export async function removeContactAction(
  { locale, contactId }: Known<{ contactId: string }>,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const then = said(locale, 'removed')
  return submit({ locale, data, schema: contactRef, known: { contactId }, command: removeContact, then })
}

export async function chooseNewsAction({ locale }: Known, _: FormState, data: FormData): Promise<FormState> {
  const then = said(locale, 'saved')
  return submit({ locale, data, schema: chooseNewsInput, command: chooseNews, then })
}

/** By whoever holds the ticket of a letter, signed in or not. */
export async function stopNewsAction(
  { locale, ticket }: Known<{ ticket: string }>,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const holder = await letterBearer(ticket)
  const { now } = await currentContext()
  const context = { actor: holder?.actor ?? null, now }
  const known = { contactId: holder?.contact.id }
  const then = () => redirect(`/${locale}/notifications?${new URLSearchParams({ t: ticket })}`)
  return submit({ locale, data, schema: contactRef, known, context, command: stopNews, then })
}

export async function renewCalendarAction({ locale }: Known, _: FormState, data: FormData): Promise<FormState> {
  const then = said(locale, 'calendar.renewed')
  return submit({ locale, data, schema: nothingInput, known: {}, command: renewCalendar, then })
}

/** Tries again what was given up: the one letter whose button was pressed, or everything. */
export async function retryAction({ locale }: Known, _: FormState, data: FormData): Promise<FormState> {
  const one = data.has('letterId')
  const then = said(locale, one ? 'dead.retried' : 'dead.retriedAll')
  return one
    ? submit({ locale, data, schema: letterRef, command: retryLetter, then })
    : submit({ locale, data, schema: nothingInput, command: retryAll, then })
}

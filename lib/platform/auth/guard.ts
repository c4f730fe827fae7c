import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type Door, passes } from '@/lib/access/doors'
import type { Locale } from '@/lib/platform/i18n/locale'
import { type CurrentSession, currentSession } from './current'

/** Who is signed in, for a page that is nobody's without it: a visitor is sent to the sign-in page and from there back here. */
export async function signedIn(locale: Locale): Promise<CurrentSession> {
  const session = await currentSession()
  if (session) return session
  const path = (await headers()).get('x-path') ?? `/${locale}/my`
  redirect(`/${locale}/sign-in?${new URLSearchParams({ next: path })}`)
}

/** The same for a page behind a door; whoever may not pass is shown which role it takes. `unitId`: the okrug or district in the address. */
export async function behind(door: Door, locale: Locale, unitId?: string): Promise<CurrentSession> {
  const session = await signedIn(locale)
  if (passes(session.actor, door, unitId)) return session
  redirect(`/${locale}/no-access?${new URLSearchParams({ door, ...(unitId ? { unit: unitId } : {}) })}`)
}

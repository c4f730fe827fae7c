import 'server-only'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import { type Actor, platformUnit, type Role } from '@/lib/access/actor'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { Context } from './context'
import { currentContext } from './current'

/** Who may look at a page: any of these roles, in this unit. No roles: whoever is signed in. */
export type Entry = { roles?: readonly Role[]; unitIds?: readonly (string | null)[] }

export type SignedIn = Context & { actor: Actor }

/** What the page that was refused asked for, so that the 403 page can say it. Lives as long as the request. */
export const refusedEntry = cache((): { locale: Locale | null; roles: readonly Role[] } => ({
  locale: null,
  roles: [],
}))

/**
 * Lets a page be seen: a visitor is sent to sign in and comes back to `path` (without its language), whoever lacks the role gets 403.
 * A courtesy to the reader; the commands decide for themselves.
 */
export async function enter(locale: Locale, path: string, { roles = [], unitIds = [] }: Entry = {}): Promise<SignedIn> {
  const context = await currentContext()
  const { actor } = context
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}${path}`)}`)
  const holds = actor.grants.some((grant) => roles.includes(grant.role) && unitIds.includes(grant.unitId))
  if (roles.length > 0 && !holds) {
    Object.assign(refusedEntry(), { locale, roles })
    forbidden()
  }
  return { ...context, actor }
}

/** The apparatus's desk of an okrug: secretary, akim and monitoring commission. */
export const enterDesk = (locale: Locale, okrugId: string, path = ''): Promise<SignedIn> =>
  enter(locale, `/desk/${okrugId}${path}`, {
    roles: ['secretary', 'okrugAkim', 'commissionMember'],
    unitIds: [okrugId],
  })

/** The platform's administration. */
export const enterAdmin = (locale: Locale, path = ''): Promise<SignedIn> =>
  enter(locale, `/admin${path}`, { roles: ['administrator'], unitIds: [platformUnit] })

import 'server-only'
import { redirect } from 'next/navigation'
import { type Actor, platformUnit, type Role } from '@/lib/access/actor'
import { doors } from '@/lib/access/doors'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { Context } from './context'
import { currentContext, currentHalf } from './current'

/** Who may look at a page: any of these roles, in this unit. No roles: whoever is signed in. */
export type Entry = { roles?: readonly Role[]; unitIds?: readonly (string | null)[] }

export type SignedIn = Context & { actor: Actor }

/**
 * Lets a page be seen: a visitor is sent to sign in, or to finish it, and comes back to `path` (without its language), whoever lacks the role
 * is led to the page that says with 403 which one is needed; Next's own `forbidden()` answers an empty page where there are no scripts.
 * A courtesy to the reader; the commands decide for themselves.
 */
export async function enter(locale: Locale, path: string, { roles = [], unitIds = [] }: Entry = {}): Promise<SignedIn> {
  const context = await currentContext()
  const { actor } = context
  if (!actor) {
    const door = (await currentHalf()) ? 'sign-in/second' : 'sign-in'
    redirect(`/${locale}/${door}?next=${encodeURIComponent(`/${locale}${path}`)}`)
  }
  const holds = actor.grants.some((grant) => roles.includes(grant.role) && unitIds.includes(grant.unitId))
  if (roles.length > 0 && !holds) {
    const needed = [...roles.map((role) => ['role', role]), ...unitIds.flatMap((id) => (id ? [['unit', id]] : []))]
    redirect(`/${locale}/sign-in/refused?${new URLSearchParams(needed)}`)
  }
  return { ...context, actor }
}

/** The apparatus's desk of an okrug: secretary, akim and monitoring commission. */
export const enterDesk = (locale: Locale, okrugId: string, path = ''): Promise<SignedIn> =>
  enter(locale, `/desk/${okrugId}${path}`, { roles: doors.desk.roles, unitIds: [okrugId] })

/** The pages of a member of an assembly, with the okrug whose assembly it is: a person is on one okrug's roll. */
export async function enterAssembly(locale: Locale, path: string): Promise<SignedIn & { okrugId: string }> {
  const { actor } = await currentContext()
  const okrugId = actor?.grants.find(({ role }) => role === 'assemblyMember')?.unitId ?? null
  const entered = await enter(locale, path, { roles: ['assemblyMember'], unitIds: [okrugId] })
  return { ...entered, okrugId: okrugId ?? '' }
}

/** The pages of a member of a local community, with the okrug on whose roll they are. */
export async function enterCommunity(locale: Locale, path: string): Promise<SignedIn & { okrugId: string }> {
  const { actor } = await currentContext()
  const okrugId = actor?.grants.find(({ role }) => role === 'citizen')?.unitId ?? null
  const entered = await enter(locale, path, { roles: ['citizen'], unitIds: [okrugId] })
  return { ...entered, okrugId: okrugId ?? '' }
}

/** The maslikhat's desk of a district: deputies, staff, the district akim. */
export const enterDistrict = (locale: Locale, districtId: string, path = ''): Promise<SignedIn> =>
  enter(locale, `/district/${districtId}${path}`, { roles: doors.district.roles, unitIds: [districtId] })

/** What only the office itself sees of an okrug: secretary and akim. */
export const enterOffice = (locale: Locale, okrugId: string, path: string): Promise<SignedIn> =>
  enter(locale, `/desk/${okrugId}${path}`, { roles: ['secretary', 'okrugAkim'], unitIds: [okrugId] })

/** Where only the secretary has something to do. */
export const enterSecretariat = (locale: Locale, okrugId: string, path: string): Promise<SignedIn> =>
  enter(locale, `/desk/${okrugId}${path}`, { roles: ['secretary'], unitIds: [okrugId] })

/** The platform's administration. */
export const enterAdmin = (locale: Locale, path = ''): Promise<SignedIn> =>
  enter(locale, `/admin${path}`, { roles: doors.admin.roles, unitIds: [platformUnit] })

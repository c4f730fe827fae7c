import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { RefusedPage } from '@/components/ui/shell/refused-page'
import { roles } from '@/lib/access/actor'
import { placeName } from '@/lib/features/okrugs/queries'
import { currentSession } from '@/lib/platform/auth/current'
import { isDemo } from '@/lib/platform/env/demo'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Query = { role?: string | string[]; unit?: string | string[] }
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'access')('refused.title') }
}

/** Answered with 403 (proxy.ts). */
export default async function Refused({ params, searchParams }: Props) {
  const { locale } = visitOf((await params).locale)
  const { role, unit } = await searchParams
  const asked = [role ?? []].flat()
  const place = await placeName([unit ?? ''].flat()[0] ?? '')
  const session = await currentSession()
  return (
    <RefusedPage
      locale={locale}
      roles={roles.filter((one) => asked.includes(one))}
      place={place && inLocale(place, locale)}
      who={session?.displayName ?? null}
      account={session ? <AccountBar locale={locale} /> : undefined}
      demo={isDemo()}
    />
  )
}

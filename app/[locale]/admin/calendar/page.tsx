import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { CalendarPage } from '@/components/law/calendar-page'
import { yearOf } from '@/lib/features/law/queries'
import { enterAdmin } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { almatyDate } from '@/lib/statute/civil-date'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ year?: string | string[] }> }

/** The year asked for, 2001 … 2100, else this one. */
const yearIn = (asked: string | string[] | undefined, now: Date): number =>
  /^20(0[1-9]|[1-9]\d)$|^2100$/.test(String(asked)) ? Number(asked) : Number(almatyDate(now).slice(0, 4))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'calendar')('name') }
}

export default async function Calendar({ params, searchParams }: Props) {
  const { locale } = visitOf((await params).locale)
  const { now } = await enterAdmin(locale, '/calendar')
  const year = yearIn((await searchParams).year, now)
  const account = <AccountBar locale={locale} />
  return <CalendarPage locale={locale} demo={isDemo()} account={account} year={year} days={await yearOf(year)} />
}

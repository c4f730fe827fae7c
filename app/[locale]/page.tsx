import type { Metadata } from 'next'
import { Welcome } from '@/components/okrugs/welcome'
import { listOblasts } from '@/lib/features/okrugs/queries'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

export const dynamic = 'force-static'
export const revalidate = 86400

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = visitOf((await params).locale)
  return { description: translator(locale, 'okrugs')('home.description') }
}

export default async function Home({ params }: Props) {
  const { locale } = visitOf((await params).locale)
  return <Welcome locale={locale} demo={isDemo()} oblasts={await listOblasts()} />
}

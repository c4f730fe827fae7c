import type { Metadata } from 'next'
import { titleOf } from '@/components/okrugs/names'
import { OkrugHome } from '@/components/okrugs/okrug-home'
import { UnknownOkrug } from '@/components/okrugs/unknown-okrug'
import { findOkrug, findOkrugHome } from '@/lib/features/okrugs/queries'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

export const dynamic = 'force-static'
export const revalidate = 86400
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; kato: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kato } = await params
  const okrug = await findOkrug(kato)
  if (!okrug) return {}
  const visit = visitOf(locale)
  const name = titleOf(okrug, visit.locale)
  return { title: name, description: translator(visit.locale, 'okrugs')('okrug.description', { name }) }
}

export default async function Okrug({ params }: Props) {
  const { locale, kato } = await params
  const frame = { locale: visitOf(locale).locale, demo: isDemo() }
  const okrug = await findOkrugHome(kato)
  return okrug ? <OkrugHome {...frame} okrug={okrug} /> : <UnknownOkrug {...frame} kato={kato} />
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DistrictList } from '@/components/decisions/dispute/district-list'
import { DistrictOverview } from '@/components/deputies/district-overview'
import { WaitingInitiatives } from '@/components/meetings/initiatives/waiting-initiatives'
import { disputesIn } from '@/lib/features/decisions/queries/waiting'
import { standingsIn } from '@/lib/features/deputies/queries'
import { waitingIn } from '@/lib/features/meetings/queries/initiatives'
import { findDistrict } from '@/lib/features/okrugs/queries'
import { enterDistrict } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'deputies')('title') }
}

export default async function District({ params }: Props) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const { now } = await enterDistrict(locale, kato)
  const district = (await findDistrict(kato)) ?? notFound()
  const [standings, waiting, disputes] = await Promise.all([
    standingsIn(kato, now),
    waitingIn(kato, now),
    disputesIn(kato, now),
  ])
  return (
    <DistrictOverview locale={locale} demo={isDemo()} district={district} standings={standings} now={now}>
      <WaitingInitiatives locale={locale} districtId={kato} waiting={waiting} />
      <DistrictList locale={locale} districtId={kato} disputes={disputes} />
    </DistrictOverview>
  )
}

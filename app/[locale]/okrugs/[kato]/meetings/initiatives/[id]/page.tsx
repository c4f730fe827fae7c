import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PublicInitiative } from '@/components/meetings/initiatives/public-initiative'
import { OkrugFrame } from '@/components/okrugs/okrug-frame'
import { findInitiative } from '@/lib/features/meetings/queries/initiatives'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { now } from '@/lib/platform/clock/clock'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

export const dynamic = 'force-static'
export const revalidate = 86400
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'gatherings')('initiative.one') }
}

export default async function Initiative({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const initiative = (await findInitiative(kato, id, now())) ?? notFound()
  const t = translator(locale, 'gatherings')
  return (
    <OkrugFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/meetings/initiatives/${id}`}
      title={t('initiative.one')}
      lead={t('initiative.lead')}
    >
      <PublicInitiative locale={locale} initiative={initiative} />
    </OkrugFrame>
  )
}

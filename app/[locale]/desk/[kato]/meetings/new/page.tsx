import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ConveneForm } from '@/components/meetings/convene-form'
import { proposals } from '@/lib/features/meetings/gates/proposal'
import { lastPlace } from '@/lib/features/meetings/queries/desk'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enter } from '@/lib/platform/auth/guard'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'convening')('convene.title') }
}

export default async function ConveneSession({ params }: Props) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const path = '/meetings/new'
  const { now } = await enter(locale, `/desk/${kato}${path}`, { roles: ['okrugAkim'], unitIds: [kato] })
  const okrug = (await findOkrug(kato)) ?? notFound()
  const [place, isOff] = await Promise.all([lastPlace(kato), currentDaysOff()])
  const t = translator(locale, 'convening')
  const crumbs = [{ href: `/${locale}/desk/${kato}/meetings`, text: translator(locale, 'desk')('section.meetings') }]
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={path}
      title={t('convene.title')}
      lead={t('convene.lead')}
      crumbs={crumbs}
    >
      <ConveneForm locale={locale} okrugId={kato} proposals={proposals(now, isOff)} place={place} />
    </DeskFrame>
  )
}

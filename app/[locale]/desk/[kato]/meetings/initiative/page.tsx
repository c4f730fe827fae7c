import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { PaperInitiativeForm } from '@/components/meetings/initiatives/paper-initiative-form'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'gatherings')('initiative.paper.title') }
}

export default async function RecordInitiative({ params }: Props) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const path = '/meetings/initiative'
  await enter(locale, `/desk/${kato}${path}`, { roles: ['secretary', 'okrugAkim'], unitIds: [kato] })
  const okrug = (await findOkrug(kato)) ?? notFound()
  const t = translator(locale, 'gatherings')
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={path}
      title={t('initiative.paper.title')}
      lead={t('initiative.paper.lead')}
      crumbs={[{ href: `/${locale}/desk/${kato}/meetings`, text: translator(locale, 'desk')('section.meetings') }]}
    >
      <PaperInitiativeForm locale={locale} okrugId={kato} />
    </DeskFrame>
  )
}

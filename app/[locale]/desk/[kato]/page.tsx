import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { DueList } from '@/components/desk/due-list'
import { dueIn } from '@/lib/features/desk/queries'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'desk')('title') }
}

export default async function Desk({ params }: Props) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const { now } = await enterDesk(locale, kato)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const t = translator(locale, 'desk')
  return (
    <DeskFrame locale={locale} demo={isDemo()} okrug={okrug} title={t('title')} lead={t('lead')}>
      <DueList locale={locale} okrugId={kato} due={await dueIn(kato, now)} />
    </DeskFrame>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DecisionPage } from '@/components/decisions/decision-page'
import { OkrugFrame } from '@/components/okrugs/okrug-frame'
import { courseOf } from '@/lib/features/decisions/queries/course'
import { publishedDecision } from '@/lib/features/decisions/queries/published'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { now } from '@/lib/platform/clock/clock'
import { isDemo } from '@/lib/platform/env/demo'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

export const dynamic = 'force-static'
export const revalidate = 86400
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const decision = await publishedDecision(kato, id, now())
  return decision ? { title: inLocale(decision.title, locale) } : {}
}

export default async function Decision({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const course = (await courseOf(kato, id, now())) ?? notFound()
  const { decision } = course
  const t = translator(locale, 'decisions')
  return (
    <OkrugFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/decisions/${id}`}
      title={inLocale(decision.title, locale)}
      lead={t('one', { number: decision.number })}
    >
      <DecisionPage locale={locale} okrugId={kato} course={course} />
    </OkrugFrame>
  )
}

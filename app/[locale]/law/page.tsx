import type { Metadata } from 'next'
import { RuleList } from '@/components/law/rule-list'
import { now } from '@/lib/platform/clock/clock'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { almatyDate } from '@/lib/statute/civil-date'
import { normsAt } from '@/lib/statute/norms'

export const dynamic = 'force-static'
export const revalidate = 86400
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = visitOf((await params).locale)
  const t = translator(locale, 'law')
  return { title: t('title'), description: t('description') }
}

export default async function Law({ params }: Props) {
  const { locale } = visitOf((await params).locale)
  return <RuleList locale={locale} demo={isDemo()} norms={normsAt(almatyDate(now()))} />
}

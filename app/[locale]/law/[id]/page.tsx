import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RulePage } from '@/components/law/rule-page'
import { calculate } from '@/lib/features/law/queries'
import { now } from '@/lib/platform/clock/clock'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { ruleOf } from '@/lib/statute/catalogue'
import { almatyDate } from '@/lib/statute/civil-date'
import { isEvaluable } from '@/lib/statute/evaluate'
import { normsAt } from '@/lib/statute/norms'

export const dynamic = 'force-static'
export const revalidate = 86400
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params
  const rule = ruleOf(id) ?? notFound()
  return { title: translator(visitOf(locale).locale, 'rules')(`${rule.id}.title`) }
}

export default async function Rule({ params }: Props) {
  const { locale: segment, id } = await params
  const { locale, query } = visitOf(segment)
  const rule = ruleOf(id) ?? notFound()
  const moment = now()
  const today = almatyDate(moment)
  const calculation = isEvaluable(rule.id) ? await calculate(rule.id, query, moment) : null
  const shown = { locale, demo: isDemo(), rule, today, norms: normsAt(today), calculation }
  return <RulePage {...shown} />
}

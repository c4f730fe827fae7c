import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CandidateSearch } from '@/components/assemblies/candidate-search'
import { SeatForm } from '@/components/assemblies/seat-form'
import { DeskFrame } from '@/components/desk/desk-frame'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { settlementsOf } from '@/lib/features/assemblies/queries/assembly'
import { findCandidates } from '@/lib/features/assemblies/queries/candidates'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { keptQuestion } from '@/lib/platform/http/question'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { almatyDate } from '@/lib/statute/civil-date'

type Props = {
  params: Promise<{ locale: string; kato: string }>
  searchParams: Promise<{ seat?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'assemblies')('seating.open') }
}

export default async function SeatMember({ params, searchParams }: Props) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const path = '/assembly/seat'
  const roles = ['secretary', 'okrugAkim'] as const
  const { now } = await enter(locale, `/desk/${kato}/assembly`, { roles, unitIds: [kato] })
  const seat = Math.trunc(Number((await searchParams).seat))
  const q = await keptQuestion()
  const okrug = await findOkrug(kato)
  if (!okrug || !(seat >= 1 && seat <= 25)) return notFound()
  const today = almatyDate(now)
  const [candidates, settlements] = await Promise.all([findCandidates(kato, q, today), settlementsOf(kato)])
  const t = translator(locale, 'assemblies')
  const crumbs = [{ href: `/${locale}/desk/${kato}/assembly`, text: t('title') }]
  const title = t('seating.title', { seat })
  return (
    <DeskFrame locale={locale} demo={isDemo()} okrug={okrug} path={path} title={title} crumbs={crumbs}>
      <div className="mb-8">
        <CandidateSearch locale={locale} okrugId={kato} to={`/${locale}/desk/${kato}${path}`} seat={seat} q={q} />
      </div>
      {q && candidates.length === 0 ? (
        <EmptyState title={t('search.none', { q })}>
          <p>{t('search.noneText')}</p>
        </EmptyState>
      ) : null}
      {candidates.length > 0 ? (
        <Section title={t('search.found')}>
          <SeatForm
            locale={locale}
            okrugId={kato}
            seat={seat}
            candidates={candidates}
            settlements={settlements}
            today={today}
          />
        </Section>
      ) : null}
    </DeskFrame>
  )
}

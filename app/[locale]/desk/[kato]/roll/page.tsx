import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { PersonSearch } from '@/components/roll/person-search'
import { RecentUploads } from '@/components/roll/recent-uploads'
import { RollCounts } from '@/components/roll/roll-counts'
import { RollPages } from '@/components/roll/roll-pages'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { listMembers, rollCounts, settlementsOf } from '@/lib/features/roll/queries/members'
import { latestUploads } from '@/lib/features/roll/queries/uploads'
import { enterOffice } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { instantWords } from '@/lib/platform/i18n/dates'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = {
  params: Promise<{ locale: string; kato: string }>
  searchParams: Promise<{ settlement?: string; page?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'roll')('title') }
}

export default async function Roll({ params, searchParams }: Props) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterOffice(locale, kato, '/roll')
  const okrug = (await findOkrug(kato)) ?? notFound()
  const { settlement, page } = await searchParams
  const counts = (await rollCounts(actor, kato, now)) ?? notFound()
  const settlements = await settlementsOf(kato)
  const chosen = settlements.find((one) => one.kato === settlement)?.kato
  const filter = { settlementId: chosen, page: Math.max(1, Math.min(Number(page) || 1, 10_000)) }
  const members = (await listMembers(actor, kato, filter, now)) ?? notFound()
  const uploads = await latestUploads(actor, kato)
  const t = translator(locale, 'roll')
  const open = <ButtonLink href={`/${locale}/desk/${kato}/roll/upload`}>{t('upload.open')}</ButtonLink>
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path="/roll"
      title={t('title')}
      lead={t('lead')}
      actions={counts.members > 0 && open}
    >
      {counts.members === 0 ? (
        <EmptyState title={t('empty.title')} action={open}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <RollCounts locale={locale} counts={counts} />
          <Section title={t('search.title')}>
            <PersonSearch locale={locale} okrugId={kato} />
          </Section>
          <RollPages locale={locale} okrugId={kato} members={members} settlements={settlements} chosen={chosen} />
          {counts.changedAt ? (
            <p className="text-soft">{t('changed', { at: instantWords(counts.changedAt, locale) })}</p>
          ) : null}
        </>
      )}
      {uploads.length > 0 ? (
        <div className="mt-10">
          <Section title={t('upload.recent')}>
            <RecentUploads locale={locale} okrugId={kato} uploads={uploads} />
          </Section>
        </div>
      ) : null}
    </DeskFrame>
  )
}

import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { RollCounts as Counts, MemberPage, SettlementView, UploadSummary } from '@/lib/features/roll/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { PersonSearch } from './person-search'
import { RecentUploads } from './recent-uploads'
import { RollCounts } from './roll-counts'
import { RollPages } from './roll-pages'

type RollPageProps = {
  locale: Locale
  okrugId: string
  counts: Counts
  members: MemberPage
  settlements: SettlementView[]
  chosen?: string
  uploads: UploadSummary[]
  /** The way to bring in a file, where the reader may. */
  open: ReactNode
}

/** An okrug's roll: how many count, a search, everybody page by page, the latest files; or how to begin. */
export function RollPage({ locale, okrugId, counts, uploads, open, ...list }: RollPageProps) {
  const t = translator(locale, 'roll')
  return (
    <>
      {counts.members === 0 ? (
        <EmptyState title={t('empty.title')} action={open}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <RollCounts locale={locale} counts={counts} />
          <Section title={t('search.title')}>
            <PersonSearch locale={locale} okrugId={okrugId} />
          </Section>
          <RollPages locale={locale} okrugId={okrugId} {...list} />
          {counts.changedAt ? (
            <p className="text-soft">{t('changed', { at: instantWords(counts.changedAt, locale) })}</p>
          ) : null}
        </>
      )}
      {uploads.length > 0 ? (
        <div className="mt-10">
          <Section title={t('upload.recent')}>
            <RecentUploads locale={locale} okrugId={okrugId} uploads={uploads} />
          </Section>
        </div>
      ) : null}
    </>
  )
}

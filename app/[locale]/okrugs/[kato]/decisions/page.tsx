import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DecisionList } from '@/components/decisions/decision-list'
import { FeedLinks, feedsOf } from '@/components/notifications/feed-links'
import { OkrugFrame } from '@/components/okrugs/okrug-frame'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { PublishedAll } from '@/components/ui/published'
import { publishedDecisions } from '@/lib/features/decisions/queries/published'
import { decisionsPerPage } from '@/lib/features/decisions/views'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { now } from '@/lib/platform/clock/clock'
import { isDemo } from '@/lib/platform/env/demo'
import { pageNumber } from '@/lib/platform/http/page'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

export const dynamic = 'force-static'
export const revalidate = 86400
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; kato: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  return { title: translator(locale, 'decisions')('title'), alternates: feedsOf(locale, kato, ['decisions']) }
}

export default async function Decisions({ params }: Props) {
  const { locale: segment, kato } = await params
  const { locale, query } = visitOf(segment)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const page = pageNumber(query.get('page'))
  const { data, total } = await publishedDecisions(kato, page, now())
  if (page > 1 && data.length === 0) return notFound()
  const t = translator(locale, 'decisions')
  return (
    <OkrugFrame locale={locale} demo={isDemo()} okrug={okrug} path="/decisions" title={t('title')} lead={t('lead')}>
      {total === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <DecisionList level={2} locale={locale} okrugId={kato} decisions={data} />
      )}
      <Pagination
        locale={locale}
        page={page}
        pages={Math.ceil(total / decisionsPerPage)}
        hrefOf={(other) => `/${locale}/okrugs/${kato}/decisions?page=${other}`}
      />
      <FeedLinks locale={locale} okrugId={kato} of={['decisions']} />
      <PublishedAll locale={locale} of={data} />
    </OkrugFrame>
  )
}

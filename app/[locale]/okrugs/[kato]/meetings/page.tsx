import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PublicInitiatives } from '@/components/meetings/initiatives/public-initiatives'
import { MeetingCard } from '@/components/meetings/meeting-card'
import { FeedLinks, feedsOf } from '@/components/notifications/feed-links'
import { OkrugFrame } from '@/components/okrugs/okrug-frame'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { PublishedAll } from '@/components/ui/published'
import { initiativesOf } from '@/lib/features/meetings/queries/initiatives'
import { publishedMeetings } from '@/lib/features/meetings/queries/published'
import { meetingsPerPage } from '@/lib/features/meetings/views'
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
  return { title: translator(locale, 'meetings')('title'), alternates: feedsOf(locale, kato, ['notices', 'protocols']) }
}

export default async function Meetings({ params }: Props) {
  const { locale: segment, kato } = await params
  const { locale, query } = visitOf(segment)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const page = pageNumber(query.get('page'))
  const [{ data, total }, initiatives] = await Promise.all([publishedMeetings(kato, page), initiativesOf(kato, now())])
  if (page > 1 && data.length === 0) return notFound()
  const t = translator(locale, 'meetings')
  return (
    <OkrugFrame locale={locale} demo={isDemo()} okrug={okrug} path="/meetings" title={t('title')} lead={t('lead')}>
      {page === 1 ? <PublicInitiatives locale={locale} okrugId={kato} initiatives={initiatives} /> : null}
      {total === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <ul className="space-y-4">
          {data.map((meeting) => (
            <li key={meeting.id}>
              <MeetingCard level={2} locale={locale} okrugId={kato} meeting={meeting} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        locale={locale}
        page={page}
        pages={Math.ceil(total / meetingsPerPage)}
        hrefOf={(other) => `/${locale}/okrugs/${kato}/meetings?page=${other}`}
      />
      <FeedLinks locale={locale} okrugId={kato} of={['calendar', 'notices', 'protocols']} />
      <PublishedAll locale={locale} of={data} />
    </OkrugFrame>
  )
}

import { type Column, Table } from '@/components/ui/table'
import type { DelegateView } from '@/lib/features/assemblies/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { ElectionLine } from './election-line'

type DelegateTableProps = {
  locale: Locale
  okrugId: string
  delegates: DelegateView[]
}

/** The chain of mandates (SG-1): who speaks for which area, which separate gathering elected them and how, until when. */
export function DelegateTable({ locale, okrugId, delegates }: DelegateTableProps) {
  const t = translator(locale, 'assemblies')
  const foreign = locale === 'en' ? 'kk' : undefined
  const columns: Column<DelegateView>[] = [
    { key: 'name', title: t('column.name'), cell: ({ name }) => name },
    {
      key: 'area',
      title: t('delegates.area'),
      cell: ({ area }) => <span lang={foreign}>{inLocale(area, locale)}</span>,
    },
    {
      key: 'election',
      title: t('election.title'),
      cell: ({ election }) => <ElectionLine locale={locale} okrugId={okrugId} election={election} />,
    },
    {
      key: 'term',
      title: t('delegates.term'),
      cell: ({ since, until }) => (
        <>
          <time dateTime={since}>{dateWords(since, locale)}</time> –{' '}
          <time dateTime={until}>{dateWords(until, locale)}</time>
        </>
      ),
    },
  ]
  return (
    <Table
      caption={t('delegates.title')}
      captionHidden
      columns={columns}
      rows={delegates}
      rowKey={({ delegateId }) => delegateId}
    />
  )
}

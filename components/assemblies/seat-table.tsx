import type { ReactNode } from 'react'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { AssemblyView } from '@/lib/features/assemblies/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { ElectionLine } from './election-line'

type Row = AssemblyView['seats'][number]
type SeatTableProps = {
  locale: Locale
  okrugId: string
  assembly: AssemblyView
  /** What can be done with a seat, in its last column. */
  action?: (row: Row) => ReactNode
}

/** The assembly seat by seat: who sits, for which settlement, until when, and where a gathering elected them, by which vote. */
export function SeatTable({ locale, okrugId, assembly, action }: SeatTableProps) {
  const t = translator(locale, 'assemblies')
  const foreign = locale === 'en' ? 'kk' : undefined
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: t('column.name'),
      cell: ({ holder }) => holder?.name ?? <Tag tone="due">{t('vacant')}</Tag>,
    },
    { key: 'seat', title: t('column.seat'), cell: ({ seat }) => t('seat', { seat }) },
    {
      key: 'settlement',
      title: t('column.settlement'),
      cell: ({ holder }) =>
        holder ? (
          <span lang={foreign}>{holder.settlement ? inLocale(holder.settlement, locale) : t('whole')}</span>
        ) : (
          '–'
        ),
    },
    {
      key: 'until',
      title: t('column.until'),
      cell: ({ holder }) => (holder ? <time dateTime={holder.until}>{dateWords(holder.until, locale)}</time> : '–'),
    },
    ...(assembly.seats.some(({ holder }) => holder?.election || holder?.basis)
      ? [
          {
            key: 'election',
            title: t('election.title'),
            cell: ({ holder }: Row) =>
              holder?.election ? (
                <ElectionLine locale={locale} okrugId={okrugId} election={holder.election} />
              ) : holder?.basis ? (
                t('election.basis', { number: holder.basis.number, date: dateWords(holder.basis.on, locale) })
              ) : (
                '–'
              ),
          },
        ]
      : []),
    ...(action ? [{ key: 'action', title: t('column.action'), cell: action }] : []),
  ]
  return (
    <Table
      caption={t('table')}
      captionHidden
      columns={columns}
      rows={assembly.seats}
      rowKey={({ seat }) => `${seat}`}
    />
  )
}

import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { RowView } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { faultsOf } from './words'

/** The first rows of a file with something to say about them: what keeps a row off the roll first, then what looks odd. */
export function NotedRows({ locale, rows, total }: { locale: Locale; rows: RowView[]; total: number }) {
  const t = translator(locale, 'roll')
  const caption = total > rows.length ? t('preview.notedFirst', { shown: rows.length, total }) : t('preview.noted')
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ row }) => `${row}`}
      columns={[
        { key: 'row', title: t('preview.row'), cell: ({ row }) => t('preview.number', { row }) },
        { key: 'who', title: t('preview.who'), cell: ({ who }) => who },
        {
          key: 'why',
          title: t('preview.why'),
          cell: (row) => (
            <ul className="space-y-1">
              {faultsOf(row, locale).map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
              {row.problems.length === 0 ? (
                <li>
                  <Tag tone="due">{t('preview.doubt')}</Tag>
                </li>
              ) : null}
            </ul>
          ),
        },
      ]}
    />
  )
}

import { Table } from '@/components/ui/table'
import type { ChangedRowView } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { changesOf } from './words'

/** The first rows that would change somebody who is on the roll already, and how. */
export function ChangedRows({ locale, rows, total }: { locale: Locale; rows: ChangedRowView[]; total: number }) {
  const t = translator(locale, 'roll')
  const shown = rows.length
  return (
    <Table
      caption={total > shown ? t('preview.changesFirst', { shown, total }) : t('preview.changes')}
      rows={rows}
      rowKey={({ row }) => `${row}`}
      columns={[
        { key: 'row', title: t('preview.row'), cell: ({ row }) => t('preview.number', { row }) },
        { key: 'who', title: t('preview.who'), cell: ({ who }) => who },
        {
          key: 'what',
          title: t('preview.what'),
          cell: (row) => (
            <ul className="space-y-1">
              {changesOf(row, locale).map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { type Column, Table } from '@/components/ui/table'
import { removeRowAction } from '@/lib/features/desk/actions'
import type { SheetPage, SheetRowView } from '@/lib/features/desk/views'
import { translator } from '@/lib/platform/i18n/translator'
import type { SheetPlace } from './row-entry'

/** What one has typed from a sheet, the last row first: number, name, and what became of it once it counts. */
export function SheetRows({ sheet, ...place }: SheetPlace & { sheet: SheetPage }) {
  const t = translator(place.locale, 'papers')
  if (sheet.rows.length === 0) return <p className="text-soft">{t('noRows')}</p>
  const columns: Column<SheetRowView>[] = [
    { key: 'code', title: t('code'), cell: (row) => <span className="tabular-nums">{row.number}</span> },
    { key: 'name', title: t('name'), cell: (row) => row.name },
  ]
  if (sheet.purpose === 'votes')
    columns.push({
      key: 'choice',
      title: t('choice.title'),
      cell: (row) => (row.choice ? t(`choice.${row.choice}`) : ''),
    })
  if (sheet.stand === 'agreed')
    columns.push({ key: 'end', title: t('result'), cell: (row) => (row.end ? t(`end.${row.end}`) : '') })
  if (sheet.open)
    columns.push({
      key: 'remove',
      title: t('remove'),
      cell: (row) => (
        <ActionForm
          locale={place.locale}
          className=""
          action={removeRowAction.bind(null, { ...place, number: row.number })}
        >
          <SubmitButton tone="secondary">
            {t('remove')}
            <span className="sr-only">{` ${row.number}`}</span>
          </SubmitButton>
        </ActionForm>
      ),
    })
  const caption = t('typed', { count: sheet.rows.length })
  return (
    <Table caption={caption} columns={columns} rows={sheet.rows.toReversed()} rowKey={(row) => String(row.number)} />
  )
}

import { Notice } from '@/components/ui/notice'
import { type Column, Table } from '@/components/ui/table'
import type { SheetPage } from '@/lib/features/desk/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type Difference = SheetPage['differences'][number]

const ends = ['counted', 'already', 'notEligible'] as const

/** Where two people typed a sheet otherwise, row by row. */
function Differences({ locale, rows }: { locale: Locale; rows: Difference[] }) {
  const t = translator(locale, 'papers')
  const said = (one: Difference['mine']) => (typeof one === 'boolean' ? t(one ? 'has' : 'hasNot') : t(`choice.${one}`))
  const columns: Column<Difference>[] = [
    { key: 'code', title: t('code'), cell: (row) => <span className="tabular-nums">{row.number}</span> },
    { key: 'name', title: t('name'), cell: (row) => row.name },
    { key: 'mine', title: t('mine'), cell: (row) => said(row.mine) },
    { key: 'theirs', title: t('theirs'), cell: (row) => said(row.theirs) },
  ]
  const caption = t('differsTitle', { count: rows.length })
  return <Table caption={caption} captionHidden columns={columns} rows={rows} rowKey={(row) => String(row.number)} />
}

/** How far a sheet is for the one who looks at it, and what is to do now. */
export function SheetStanding({ locale, sheet }: { locale: Locale; sheet: SheetPage }) {
  const t = translator(locale, 'papers')
  if (sheet.stand === 'kept')
    return (
      <Notice tone="info">
        <p>{t(`keptText.${sheet.purpose}`)}</p>
      </Notice>
    )
  if (sheet.stand === 'agreed') {
    const words = ends.flatMap((end) => (sheet.ends[end] ? [t(`ends.${end}`, { count: sheet.ends[end] })] : []))
    return (
      <Notice tone="good" title={t('agreedTitle')}>
        <p>{words.join('; ')}.</p>
      </Notice>
    )
  }
  if (sheet.differences.length > 0)
    return (
      <>
        <Notice tone="bad" title={t('differsTitle', { count: sheet.differences.length })}>
          <p>{t('differsText')}</p>
        </Notice>
        <Differences locale={locale} rows={sheet.differences} />
      </>
    )
  if (sheet.finished && !sheet.otherFinished)
    return (
      <Notice tone="due" title={t('waitsTitle')}>
        <p>{t('waitsText')}</p>
      </Notice>
    )
  return sheet.otherFinished ? (
    <Notice tone="info">
      <p>{t('otherWaits')}</p>
    </Notice>
  ) : null
}

import { titleOf } from '@/components/okrugs/names'
import { type Column, Table } from '@/components/ui/table'
import type { QuarterView, StandingView } from '@/lib/features/deputies/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { LastSession } from './last-session'
import { QuarterStanding } from './quarter-standing'
import { UnderReview } from './under-review'

/** An okrug's assembly in one row, with the way to the public pages that say it. */
export type Seated = StandingView & { quarter: QuarterView }

/** The okrugs with an assembly, each in one row; cards on the phone. */
export function StandingsTable({ locale, standings }: { locale: Locale; standings: Seated[] }) {
  const t = translator(locale, 'deputies')
  const [first] = standings
  if (!first) return null
  const { year = '', quarter = '' } = first.quarter.because.params
  const at = (one: Seated) => `/${locale}/okrugs/${one.kato}`
  const columns: Column<Seated>[] = [
    { key: 'okrug', title: t('columns.okrug'), cell: (one) => <a href={at(one)}>{titleOf(one, locale)}</a> },
    { key: 'last', title: t('columns.last'), cell: (one) => <LastSession locale={locale} standing={one} /> },
    {
      key: 'quarter',
      title: t('columns.quarter', { year: String(year), quarter }),
      cell: (one) => <QuarterStanding locale={locale} okrug={at(one)} quarter={one.quarter} next={one.next} />,
    },
    { key: 'waiting', title: t('columns.waiting'), cell: (one) => <UnderReview locale={locale} standing={one} /> },
    {
      key: 'disagreed',
      title: t('columns.disagreed'),
      cell: (one) =>
        one.disagreed > 0 ? (
          <a href={`${at(one)}/decisions`}>{t('disagreed.count', { count: one.disagreed })}</a>
        ) : (
          t('disagreed.none')
        ),
    },
  ]
  return <Table caption={t('table')} captionHidden columns={columns} rows={standings} rowKey={(one) => one.kato} />
}

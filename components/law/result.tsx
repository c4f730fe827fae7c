import { DateText } from '@/components/ui/date-text'
import { Deadline } from '@/components/ui/deadline'
import { Table } from '@/components/ui/table'
import { VerdictLine } from '@/components/ui/verdict-line'
import type { Calculation } from '@/lib/features/law/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import type { MonitoringDates, Verdict } from '@/lib/statute/verdict'

const steps = {
  report: 'useReportDay',
  toCommission: 'toCommissionDay',
  monitoring: 'monitoringDay',
  assembly: 'toAssemblyDay',
  conclusion: 'conclusionDay',
} as const satisfies Record<keyof MonitoringDates, string>

type TableProps = { locale: Locale; due: MonitoringDates; lastWorkingDays: Calculation['lastWorkingDays'] }

function MonitoringTable({ locale, due, lastWorkingDays }: TableProps) {
  const t = translator(locale, 'law')
  return (
    <Table
      caption={t('calculator.dates')}
      columns={[
        { key: 'step', title: t('calculator.step'), cell: ({ step }) => t(`normNames.${steps[step]}`) },
        { key: 'due', title: t('calculator.due'), cell: ({ date }) => <DateText value={date} locale={locale} /> },
        {
          key: 'working',
          title: t('calculator.lastWorkingDay'),
          cell: ({ date }) => <DateText value={lastWorkingDays[date] ?? date} locale={locale} />,
        },
      ]}
      rows={(Object.keys(steps) as (keyof MonitoringDates)[]).map((step) => ({ step, date: due[step] }))}
      rowKey={({ step }) => step}
    />
  )
}

type ResultProps = { locale: Locale; verdict: Verdict; lastWorkingDays: Calculation['lastWorkingDays'] }

/** Whether a rule only names days or a model's number: then there is nothing yet that was kept or broken. */
const onlyTells = ({ rule, because }: Verdict) =>
  rule === 'MS-5' || 'from' in because.params || 'periodEnd' in because.params

/** What the law says about the facts in the form: the sentence with its arithmetic, and the days it names. */
export function Result({ locale, verdict, lastWorkingDays }: ResultProps) {
  const t = translator(locale, 'law')
  const sentence = reasonOf(verdict, locale)
  const { due } = verdict
  const left = Number(verdict.because.params.left)
  return (
    <div
      role="status"
      className="mb-8 max-w-3xl rounded-card border border-edge bg-card p-4 sm:p-5 [&>:last-child]:border-b-0"
    >
      <h3 className="mb-2 font-semibold text-xl">{t('calculator.result')}</h3>
      {onlyTells(verdict) ? (
        <p>{sentence}</p>
      ) : (
        <VerdictLine locale={locale} holds={verdict.holds} sentence={sentence} cites={verdict.cites} />
      )}
      {typeof due === 'string' ? (
        <Deadline locale={locale} title={t('calculator.due')} due={due} daysLeft={left} />
      ) : null}
      {typeof due === 'object' ? (
        <div className="mt-4">
          <MonitoringTable locale={locale} due={due} lastWorkingDays={lastWorkingDays} />
        </div>
      ) : null}
    </div>
  )
}

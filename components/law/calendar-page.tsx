import type { ReactNode } from 'react'
import { DateText } from '@/components/ui/date-text'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { LinkList } from '@/components/ui/link-list'
import { Section } from '@/components/ui/section'
import { Page } from '@/components/ui/shell/page'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { restoreDayAction } from '@/lib/features/law/actions'
import type { DayView } from '@/lib/features/law/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { weekday } from '@/lib/statute/civil-date'
import { SwapForm } from './swap-form'

type CalendarPageProps = { locale: Locale; demo: boolean; account: ReactNode; year: number; days: DayView[] }

const isSwap = (day: DayView) => 'source' in day

function Why({ locale, day }: { locale: Locale; day: DayView }) {
  const t = translator(locale, 'calendar')
  if (day.why === 'moved') return t('why.moved', { date: dateWords(day.for, locale) })
  if (!('source' in day)) return t(`why.${day.why}`)
  return (
    <div className="space-y-2">
      <Tag tone="due">{t(`why.${day.why}`)}</Tag>
      <p>{inLocale(day.source, locale)}</p>
      <ActionForm
        locale={locale}
        action={restoreDayAction.bind(null, { locale, date: day.date })}
        label={t('restore', { date: dateWords(day.date, locale) })}
        className="space-y-2"
      >
        <SubmitButton tone="secondary">{t('restoreShort')}</SubmitButton>
      </ActionForm>
    </div>
  )
}

/** A year's days off as every term counts them, and the swaps of the Government, which an administrator enters with their act. */
export function CalendarPage({ locale, demo, account, year, days }: CalendarPageProps) {
  const t = translator(locale, 'calendar')
  const at = `/${locale}/admin/calendar`
  return (
    <Page
      locale={locale}
      path={`/admin/calendar?year=${year}`}
      title={t('title', { year })}
      lead={t('lead')}
      kind="desk"
      demo={demo}
      account={account}
      breadcrumbs={[{ href: `/${locale}/admin`, text: t('administration') }]}
    >
      <Section title={t('swap.title')} lead={t('swap.lead')}>
        <SwapForm locale={locale} />
      </Section>
      <Section title={t('days')}>
        <Table
          caption={t('caption', { count: days.length, swaps: days.filter(isSwap).length })}
          columns={[
            { key: 'date', title: t('date'), cell: ({ date }) => <DateText value={date} locale={locale} /> },
            { key: 'weekday', title: t('weekday'), cell: ({ date }) => t(`weekdays.${weekday(date)}`) },
            { key: 'why', title: t('reason'), cell: (day) => <Why locale={locale} day={day} /> },
          ]}
          rows={days}
          rowKey={({ date }) => date}
        />
      </Section>
      <LinkList
        links={[year - 1, year + 1].map((other) => ({
          href: `${at}?year=${other}`,
          text: t('title', { year: other }),
        }))}
      />
    </Page>
  )
}

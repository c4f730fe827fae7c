import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { DeadWorkView } from '@/lib/features/notifications/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** What was given up before there were letters, where anything was. */
export function DeadWorks({ locale, works }: { locale: Locale; works: DeadWorkView[] }) {
  const t = translator(locale, 'notifications')
  if (works.length === 0) return null
  return (
    <Section title={t('news.dead.works.title')} lead={t('news.dead.works.lead')}>
      <Table
        caption={t('news.dead.works.title')}
        captionHidden
        rows={works}
        rowKey={({ what }) => what}
        columns={[
          { key: 'what', title: t('news.dead.works.what'), cell: ({ what }) => t(`news.dead.works.${what}`) },
          { key: 'count', title: t('news.dead.works.count'), cell: ({ count }) => String(count) },
          { key: 'since', title: t('news.dead.works.since'), cell: ({ since }) => instantWords(since, locale) },
        ]}
      />
    </Section>
  )
}

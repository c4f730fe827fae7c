import { Table } from '@/components/ui/table'
import type { ToldView } from '@/lib/features/notifications/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** What the portal itself told of a meeting, when, and to how many. */
export function ToldTable({ locale, told }: { locale: Locale; told: ToldView[] }) {
  const t = translator(locale, 'notifications')
  if (told.length === 0) return <p className="text-soft">{t('news.told.none')}</p>
  return (
    <Table
      caption={t('news.told.caption')}
      captionHidden
      rows={told}
      rowKey={({ key }) => key}
      columns={[
        { key: 'what', title: t('news.told.what'), cell: ({ key }) => t(`news.told.key.${key.split('.')[0]}`) },
        { key: 'when', title: t('news.told.when'), cell: ({ at }) => instantWords(at, locale) },
        { key: 'reached', title: t('news.told.reached'), cell: ({ reached }) => reached, number: true },
        { key: 'later', title: t('news.told.later'), cell: ({ later }) => later, number: true },
      ]}
    />
  )
}

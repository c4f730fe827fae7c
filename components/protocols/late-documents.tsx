import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { LateDocumentsView } from '@/lib/features/protocols/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { DocumentsAgain } from './documents-again'

/** Files of protocols that were given up, and a button that has them made again: for the administrator. */
export function LateDocuments({ locale, late, to }: { locale: Locale; late: LateDocumentsView[]; to: string }) {
  const t = translator(locale, 'documents')
  return (
    <div className="mt-10">
      <Section title={t('late.title')} lead={t('late.lead')}>
        {late.length === 0 ? (
          <p className="text-soft">{t('late.none')}</p>
        ) : (
          <Table
            caption={t('late.caption')}
            rows={late}
            rowKey={({ meetingId }) => meetingId}
            columns={[
              { key: 'okrug', title: t('late.okrug'), cell: ({ okrug }) => inLocale(okrug, locale) },
              { key: 'number', title: t('late.number'), cell: ({ number }) => number },
              { key: 'files', title: t('late.files'), cell: ({ files }) => String(files) },
              { key: 'since', title: t('late.since'), cell: ({ orderedAt }) => instantWords(orderedAt, locale) },
              {
                key: 'again',
                title: t('late.action'),
                cell: ({ number, ...place }) => <DocumentsAgain locale={locale} place={place} to={to} of={number} />,
              },
            ]}
          />
        )}
      </Section>
    </div>
  )
}

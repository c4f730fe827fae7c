import { Icon } from '@/components/ui/icon'
import { Prose, Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { ColumnView } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const advice = ['xlsx', 'formula', 'stay'] as const

/** Which columns a file needs, a template to fill, and what commonly goes wrong. */
export function ColumnGuide({ locale, okrugId, columns }: { locale: Locale; okrugId: string; columns: ColumnView[] }) {
  const t = translator(locale, 'roll')
  return (
    <>
      <Section title={t('upload.columnsTitle')} lead={t('upload.columnsLead')}>
        <a
          className="mb-4 inline-flex min-h-11 items-center gap-2"
          href={`/${locale}/desk/${okrugId}/roll/template`}
          download
        >
          <Icon name="file" className="size-5 text-soft" />
          {t('upload.template')}
        </a>
        <Table
          caption={t('upload.columnsTitle')}
          captionHidden
          rows={columns}
          rowKey={({ column }) => column}
          columns={[
            {
              key: 'column',
              title: t('upload.column'),
              cell: ({ column, required }) => (
                <span className="inline-flex flex-wrap items-center gap-x-3">
                  {t(`columns.${column}.title`)}
                  {required ? <Tag tone="info">{t('upload.needed')}</Tag> : null}
                </span>
              ),
            },
            { key: 'what', title: t('upload.what'), cell: ({ column }) => t(`columns.${column}.what`) },
          ]}
        />
      </Section>
      <Section title={t('upload.adviceTitle')}>
        <Prose>
          <ul>
            {advice.map((key) => (
              <li key={key}>{t(`upload.advice.${key}`)}</li>
            ))}
          </ul>
        </Prose>
      </Section>
    </>
  )
}

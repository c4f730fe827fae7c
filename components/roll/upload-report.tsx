import { Figure, Figures } from '@/components/ui/figure'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import type { UploadView } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { ChangedRows } from './changed-rows'
import { NotedRows } from './noted-rows'

/** What is in a file, in four numbers, with the rows to look at and the report on all of them. */
export function UploadReport({ locale, okrugId, upload }: { locale: Locale; okrugId: string; upload: UploadView }) {
  const t = translator(locale, 'roll')
  const number = new Intl.NumberFormat(locale)
  const figures = [
    ['new', upload.added],
    ['changed', upload.changed],
    ['same', upload.same],
    ['wrong', upload.wrong],
  ] as const
  return (
    <>
      <Figures>
        {figures.map(([key, value]) => (
          <Figure key={key} value={number.format(value)} label={t(`preview.${key}`)} />
        ))}
      </Figures>
      {upload.format === 'windows-1251' ? (
        <Notice tone="due">
          <p>{t('preview.cyrillic')}</p>
        </Notice>
      ) : null}
      {upload.unread.length > 0 ? (
        <p className="my-4 text-soft">{t('preview.unread', { columns: upload.unread.join(', ') })}</p>
      ) : null}
      <a
        className="my-4 inline-flex min-h-11 items-center gap-2"
        href={`/${locale}/desk/${okrugId}/roll/uploads/${upload.id}/report`}
        download
      >
        <Icon name="file" className="size-5 text-soft" />
        {t('preview.report')}
      </a>
      {upload.first.length > 0 ? (
        <NotedRows locale={locale} rows={upload.first} total={upload.wrong + upload.doubtful} />
      ) : null}
      {upload.changes.length > 0 ? <ChangedRows locale={locale} rows={upload.changes} total={upload.changed} /> : null}
    </>
  )
}

import { LinkList } from '@/components/ui/link-list'
import type { UploadSummary } from '@/lib/features/roll/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { UploadTag } from './upload-tag'

/** The latest files with what became of them. */
export function RecentUploads({
  locale,
  okrugId,
  uploads,
}: {
  locale: Locale
  okrugId: string
  uploads: UploadSummary[]
}) {
  const t = translator(locale, 'roll')
  return (
    <LinkList
      links={uploads.map(({ id, state, uploadedAt, rows }) => ({
        href: `/${locale}/desk/${okrugId}/roll/uploads/${id}`,
        text: instantWords(uploadedAt, locale),
        note: t('upload.rows', { rows }),
        end: <UploadTag locale={locale} state={state} />,
      }))}
    />
  )
}

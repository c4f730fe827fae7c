import { FileField } from '@/components/ui/form/file-field'
import { ResumableForm } from '@/components/ui/form/resumable-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { piecesWords } from '@/components/ui/form/words'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type UploadFormProps = { locale: Locale; okrugId: string; meetingId: string; itemId: string }

/** A paper from the clerk's computer to an agenda item: a plain form to the upload's own route, because a server action takes no large files. */
export function UploadForm({ locale, ...place }: UploadFormProps) {
  const t = translator(locale, 'convening')
  const query = new URLSearchParams({ locale, ...place })
  return (
    <ResumableForm
      words={piecesWords(locale)}
      action={`/api/uploads/materials?${query}`}
      label={t('papers.add')}
      className="max-w-3xl space-y-4"
    >
      <FileField
        name="file"
        label={t('papers.file')}
        hint={t('papers.hint')}
        accept=".pdf,.docx,.png,.jpg,.jpeg,.webp"
      />
      <SubmitButton>{t('papers.submit')}</SubmitButton>
    </ResumableForm>
  )
}

import { FileField } from '@/components/ui/form/file-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type UploadFormProps = {
  locale: Locale
  okrugId: string
  megabytes: number
  rows: number
  /** Code of the refusal the last try met. */
  refused?: string
}

/** Sends a file to be checked. Posted past the server actions, whose bodies are small, and complete without scripts. */
export function UploadForm({ locale, okrugId, megabytes, rows, refused }: UploadFormProps) {
  const t = translator(locale, 'roll')
  const refusals = translator(locale, 'refusals')
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/api/uploads/roll?${new URLSearchParams({ locale, okrugId })}`}
      className="max-w-3xl space-y-6"
    >
      {refused && refusals.has(refused) ? (
        <Notice tone="bad" role="alert">
          <p>{refusals(refused, { megabytes })}</p>
        </Notice>
      ) : null}
      <FileField
        name="file"
        label={t('upload.file')}
        hint={t('upload.fileHint', { megabytes, rows })}
        accept=".xlsx,.csv"
      />
      <SubmitButton>{t('upload.submit')}</SubmitButton>
    </form>
  )
}

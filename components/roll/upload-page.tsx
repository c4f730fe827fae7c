import type { UploadView } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { UploadOutcome } from './upload-outcome'
import { UploadReady } from './upload-ready'
import { UploadReport } from './upload-report'
import { UploadWork } from './upload-work'

/** One uploaded file, wherever it stands on its way into the roll. */
export function UploadPage({ locale, okrugId, upload }: { locale: Locale; okrugId: string; upload: UploadView }) {
  const parts = { locale, okrugId, upload }
  const { state } = upload
  if (state === 'reading' || state === 'importing') return <UploadWork {...parts} />
  return (
    <>
      {state === 'ready' ? <UploadReady {...parts} /> : <UploadOutcome {...parts} />}
      {state === 'ready' || state === 'imported' ? <UploadReport {...parts} /> : null}
    </>
  )
}

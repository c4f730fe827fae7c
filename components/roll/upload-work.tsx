import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import type { UploadView } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { ImportForm } from './import-form'
import { Refresher } from './refresher'

/** A file being read or brought in: how far it is, looked at again every other second with and without scripts. */
export function UploadWork({ locale, okrugId, upload }: { locale: Locale; okrugId: string; upload: UploadView }) {
  const t = translator(locale, 'roll')
  const total = upload.rows - upload.wrong
  if (upload.stalled)
    return (
      <>
        <Notice tone="bad" role="alert">
          <p>{t(upload.state === 'reading' ? 'preview.stalledReading' : 'preview.stalledImport')}</p>
        </Notice>
        {upload.state === 'importing' ? (
          <ImportForm locale={locale} okrugId={okrugId} id={upload.id} count={total} />
        ) : null}
      </>
    )
  return (
    <div role="status">
      {upload.state === 'reading' ? (
        <Progress label={t('preview.reading')} words={t('preview.read', { rows: upload.rows })} />
      ) : (
        <Progress
          label={t('preview.importing')}
          done={upload.applied}
          total={total}
          words={t('preview.importedOf', { applied: upload.applied, total })}
        />
      )}
      <Refresher seconds={2} />
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
    </div>
  )
}

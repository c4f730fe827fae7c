import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { Notice } from '@/components/ui/notice'
import { discardUploadAction } from '@/lib/features/roll/actions'
import type { UploadView } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { ImportForm } from './import-form'

/** A checked file that waits for the clerk's word. */
export function UploadReady({ locale, okrugId, upload }: { locale: Locale; okrugId: string; upload: UploadView }) {
  const t = translator(locale, 'roll')
  const count = upload.added + upload.changed
  return (
    <>
      <Notice tone="info" title={t('preview.ready')}>
        <p>{t(count > 0 ? 'preview.readyText' : 'preview.nothing')}</p>
      </Notice>
      <div className="my-6 flex flex-wrap items-start gap-3">
        {count > 0 ? <ImportForm locale={locale} okrugId={okrugId} id={upload.id} count={count} /> : null}
        <ConfirmForm
          locale={locale}
          action={discardUploadAction.bind(null, { locale, okrugId, id: upload.id })}
          open={t('preview.discard')}
          sentence={<p>{t('preview.discardText')}</p>}
          submit={t('preview.discardSubmit')}
        />
      </div>
    </>
  )
}

import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import type { UploadView } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** A file whose way is over: brought in, not taken, or discarded; and what to do next. */
export function UploadOutcome({ locale, okrugId, upload }: { locale: Locale; okrugId: string; upload: UploadView }) {
  const t = translator(locale, 'roll')
  const at = `/${locale}/desk/${okrugId}/roll`
  const { state, refusal, added, changed } = upload
  return (
    <>
      {state === 'imported' ? (
        <Notice tone="good" title={t('preview.imported')} role="status">
          <p>{t('preview.importedText', { added, changed })}</p>
        </Notice>
      ) : null}
      {state === 'refused' ? (
        <Notice tone="bad" title={t('preview.refused')} role="alert">
          {refusal ? (
            <p className="font-semibold">{translator(locale, 'refusals')(refusal.code, refusal.params)}</p>
          ) : null}
          <p>{t('preview.refusedText')}</p>
        </Notice>
      ) : null}
      {state === 'discarded' ? (
        <Notice tone="neutral" title={t('preview.discarded')}>
          <p>{t('preview.discardedText')}</p>
        </Notice>
      ) : null}
      <div className="my-6 flex flex-wrap gap-3">
        <ButtonLink tone={state === 'imported' ? 'primary' : 'secondary'} href={at}>
          {t('preview.toRoll')}
        </ButtonLink>
        <ButtonLink tone={state === 'imported' ? 'secondary' : 'primary'} href={`${at}/upload`}>
          {t('preview.again')}
        </ButtonLink>
      </div>
    </>
  )
}

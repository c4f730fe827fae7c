import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { createAreaAction } from '@/lib/features/roll/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { AreaFields } from './area-fields'

/** Makes an area; its addresses come on its own page. */
export function AreaForm({ locale, okrugId }: { locale: Locale; okrugId: string }) {
  const t = translator(locale, 'areas')
  return (
    <ActionForm locale={locale} action={createAreaAction.bind(null, { locale, okrugId })} label={t('create')} keep>
      <AreaFields locale={locale} />
      <SubmitButton>{t('createSubmit')}</SubmitButton>
    </ActionForm>
  )
}

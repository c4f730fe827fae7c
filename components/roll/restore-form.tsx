import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { restoreMemberAction } from '@/lib/features/roll/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Counts a person again who was kept from counting. */
export function RestoreForm({ locale, okrugId, id }: { locale: Locale; okrugId: string; id: string }) {
  const t = translator(locale, 'roll')
  return (
    <ActionForm
      locale={locale}
      action={restoreMemberAction.bind(null, { locale, okrugId, id })}
      label={t('detail.restore')}
      keep
    >
      <TextField name="ground" label={t('detail.ground')} hint={t('detail.groundHint')} maxLength={500} />
      <SubmitButton>{t('detail.restoreSubmit')}</SubmitButton>
    </ActionForm>
  )
}

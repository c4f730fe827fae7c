import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { setSeatsAction } from '@/lib/features/assemblies/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** How many seats the gathering gave the assembly. */
export function SeatsForm({ locale, okrugId, seats }: { locale: Locale; okrugId: string; seats?: number }) {
  const t = translator(locale, 'assemblies')
  return (
    <ActionForm locale={locale} label={t('seats.title')} action={setSeatsAction.bind(null, { locale, okrugId })} keep>
      <TextField
        name="seats"
        label={t('seats.label')}
        hint={t('seats.hint')}
        value={seats === undefined ? undefined : `${seats}`}
        inputMode="numeric"
        width="tiny"
      />
      <SubmitButton tone="secondary">{t('seats.submit')}</SubmitButton>
    </ActionForm>
  )
}

import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { searchRollAction } from '@/lib/features/roll/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Finding a person by IIN or name. Posted, never in an address. */
export function PersonSearch({ locale, okrugId }: { locale: Locale; okrugId: string }) {
  const t = translator(locale, 'roll')
  return (
    <ActionForm
      locale={locale}
      action={searchRollAction.bind(null, { locale, okrugId })}
      label={t('search.title')}
      className="max-w-2xl space-y-3"
    >
      <TextField name="who" label={t('search.label')} hint={t('search.hint')} autoComplete="off" maxLength={120} />
      <SubmitButton tone="secondary">{t('search.submit')}</SubmitButton>
    </ActionForm>
  )
}

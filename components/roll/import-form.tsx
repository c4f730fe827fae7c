import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { importRollAction } from '@/lib/features/roll/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type ImportFormProps = { locale: Locale; okrugId: string; id: string; count: number }

/** Brings a checked file into the roll. `count` is how many people it adds or changes. */
export function ImportForm({ locale, okrugId, id, count }: ImportFormProps) {
  const t = translator(locale, 'roll')
  const label = t('preview.submit', { count })
  return (
    <ActionForm locale={locale} action={importRollAction.bind(null, { locale, okrugId, id })} label={label} keep>
      <SubmitButton working={t('preview.working')}>{label}</SubmitButton>
    </ActionForm>
  )
}

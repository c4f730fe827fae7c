import { ProofFields } from '@/components/accounts/proof-fields'
import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import type { SecondState } from '@/lib/features/accounts/views'
import { overrideGateAction } from '@/lib/features/meetings/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type OverrideFormProps = { locale: Locale; okrugId: string; meetingId: string; rule: string; second: SecondState }

/** The akim passes a closed gate by name and with a reason that everyone will read. */
export function OverrideForm({ locale, second, ...place }: OverrideFormProps) {
  const t = translator(locale, 'convening')
  return (
    <ActionForm
      locale={locale}
      label={t('override.title')}
      action={overrideGateAction.bind(null, { locale, ...place })}
    >
      <BilingualField
        name="reason"
        label={t('override.reason')}
        hint={t('override.reasonHint')}
        rows={4}
        maxLength={2000}
      />
      <ProofFields locale={locale} asks="second" second={second} />
      <Buttons>
        <SubmitButton tone="danger">{t('override.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

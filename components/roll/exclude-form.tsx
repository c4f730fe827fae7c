import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { DateField } from '@/components/ui/form/date-field'
import { FieldRow } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { excludeMemberAction } from '@/lib/features/roll/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type ExcludeFormProps = {
  locale: Locale
  okrugId: string
  id: string
  reasons: readonly string[]
  /** today, as the first day proposed */
  today: string
}

/** Keeps a person from counting: why, from when, by what paper. */
export function ExcludeForm({ locale, okrugId, id, reasons, today }: ExcludeFormProps) {
  const t = translator(locale, 'roll')
  return (
    <ActionForm
      locale={locale}
      action={excludeMemberAction.bind(null, { locale, okrugId, id })}
      label={t('detail.exclude')}
      keep
    >
      <RadioGroup
        name="reason"
        label={t('detail.reason')}
        choices={reasons.map((value) => ({ value, text: t(`standings.${value}`) }))}
      />
      <FieldRow>
        <DateField name="from" label={t('detail.from')} value={today} />
        <DateField name="until" label={t('detail.until')} hint={t('detail.untilHint')} optional />
      </FieldRow>
      <TextField name="ground" label={t('detail.ground')} hint={t('detail.groundHint')} maxLength={500} />
      <SubmitButton tone="danger">{t('detail.excludeSubmit')}</SubmitButton>
    </ActionForm>
  )
}

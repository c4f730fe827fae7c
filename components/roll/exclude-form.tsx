import { RadioGroup } from '@/components/ui/form/choice-group'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { DateField } from '@/components/ui/form/date-field'
import { FieldRow } from '@/components/ui/form/rows'
import { TextField } from '@/components/ui/form/text-field'
import { excludeMemberAction, restoreMemberAction } from '@/lib/features/roll/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type MemberProps = { locale: Locale; okrugId: string; id: string }

type ExcludeFormProps = MemberProps & {
  reasons: readonly string[]
  /** today, as the first day proposed */
  today: string
}

/** Keeps a person from counting: why, from when, by what paper. */
export function ExcludeForm({ locale, okrugId, id, reasons, today }: ExcludeFormProps) {
  const t = translator(locale, 'roll')
  return (
    <ConfirmForm
      locale={locale}
      action={excludeMemberAction.bind(null, { locale, okrugId, id })}
      open={t('detail.exclude')}
      sentence={<p>{t('detail.excludeLead')}</p>}
      submit={t('detail.excludeSubmit')}
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
    </ConfirmForm>
  )
}

/** Counts a person again who was kept from counting. */
export function RestoreForm({ locale, okrugId, id }: MemberProps) {
  const t = translator(locale, 'roll')
  return (
    <ConfirmForm
      locale={locale}
      action={restoreMemberAction.bind(null, { locale, okrugId, id })}
      open={t('detail.restore')}
      sentence={<p>{t('detail.restoreLead')}</p>}
      submit={t('detail.restoreSubmit')}
      tone="primary"
    >
      <TextField name="ground" label={t('detail.ground')} hint={t('detail.groundHint')} maxLength={500} />
    </ConfirmForm>
  )
}

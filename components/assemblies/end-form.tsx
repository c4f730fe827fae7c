import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { DateField } from '@/components/ui/form/date-field'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { endMembershipAction } from '@/lib/features/assemblies/actions'
import { endReasons } from '@/lib/features/assemblies/schema'
import type { HolderView } from '@/lib/features/assemblies/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { CivilDate } from '@/lib/statute/civil-date'

type EndFormProps = { locale: Locale; okrugId: string; holder: HolderView; today: CivilDate }

/** Ends a membership before its term: from which day the seat is vacant, and why. */
export function EndForm({ locale, okrugId, holder, today }: EndFormProps) {
  const t = translator(locale, 'assemblies')
  const { membershipId, since, until } = holder
  return (
    <ActionForm
      locale={locale}
      label={t('ending.title')}
      action={endMembershipAction.bind(null, { locale, okrugId, membershipId })}
    >
      <DateField
        name="endedOn"
        label={t('ending.on')}
        hint={t('ending.onHint')}
        value={today}
        min={since}
        max={until}
      />
      <RadioGroup
        name="reason"
        label={t('ending.reason')}
        choices={endReasons.map((value) => ({ value, text: t(`ending.reasons.${value}`) }))}
      />
      <Buttons>
        <SubmitButton tone="danger">{t('ending.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { DateField } from '@/components/ui/form/date-field'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { endReasons } from '@/lib/features/assemblies/schema'
import type { FormAction } from '@/lib/platform/forms/state'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { CivilDate } from '@/lib/statute/civil-date'

type EndFormProps = {
  locale: Locale
  action: FormAction
  term: { since: CivilDate; until: CivilDate }
  today: CivilDate
  words: 'ending' | 'endingMandate'
}

/** Ends a membership or a mandate before its term: from which day on, and why. */
export function EndForm({ locale, action, term, today, words }: EndFormProps) {
  const t = translator(locale, 'assemblies')
  return (
    <ActionForm locale={locale} label={t(`${words}.title`)} action={action}>
      <DateField
        name="endedOn"
        label={t(`${words}.on`)}
        hint={t(`${words}.onHint`)}
        value={today}
        min={term.since}
        max={term.until}
      />
      <RadioGroup
        name="reason"
        label={t('ending.reason')}
        choices={endReasons.map((value) => ({ value, text: t(`ending.reasons.${value}`) }))}
      />
      <Buttons>
        <SubmitButton tone="danger">{t(`${words}.submit`)}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

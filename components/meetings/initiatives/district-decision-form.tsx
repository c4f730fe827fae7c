import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { decideInitiativeAction } from '@/lib/features/meetings/actions'
import type { InitiativeView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type DecisionFormProps = { locale: Locale; districtId: string; initiative: InitiativeView }

/** GA-4: the district akim permits a gathering or refuses it, with his reasons in both languages. */
export function DistrictDecisionForm({ locale, districtId, initiative }: DecisionFormProps) {
  const t = translator(locale, 'gatherings')
  const { okrugId, id: meetingId } = initiative
  const choice = (answer: 'permit' | 'refuse') => ({
    value: answer,
    text: t(`district.${answer}`),
    hint: t(`district.${answer}Hint`),
  })
  return (
    <ActionForm
      locale={locale}
      label={t('district.decide')}
      action={decideInitiativeAction.bind(null, { locale, okrugId, meetingId, districtId })}
    >
      <RadioGroup name="answer" label={t('district.answer')} choices={[choice('permit'), choice('refuse')]} />
      <BilingualField
        name="reasons"
        label={t('district.reasons')}
        hint={t('district.reasonsHint')}
        rows={5}
        maxLength={2000}
      />
      <p className="max-w-prose text-soft">{t('district.final')}</p>
      <Buttons>
        <SubmitButton>{t('district.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

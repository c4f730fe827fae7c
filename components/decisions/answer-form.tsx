import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { answerDecisionAction } from '@/lib/features/decisions/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type AnswerFormProps = {
  locale: Locale
  okrugId: string
  decisionId: string /** The decision's, to tell the forms of a page apart. */
  number: string
}

/** The akim's answer to one decision: approve, or disagree with reasons in both languages (DC-4, DC-6). */
export function AnswerForm({ locale, okrugId, decisionId, number }: AnswerFormProps) {
  const t = translator(locale, 'decisions')
  return (
    <ActionForm
      locale={locale}
      action={answerDecisionAction.bind(null, { locale, okrugId, decisionId })}
      label={`${t('answer.label')}: ${number}`}
      className="space-y-6"
    >
      <RadioGroup
        name="answer"
        label={t('answer.label')}
        hint={t('answer.hint')}
        choices={[
          { value: 'approved', text: t('answer.approve') },
          { value: 'disagreed', text: t('answer.disagree'), hint: t('answer.disagreeHint') },
        ]}
      />
      <BilingualField name="reasons" label={t('answer.reasons')} hint={t('answer.reasonsHint')} rows={4} optional />
      <SubmitButton>{t('answer.submit')}</SubmitButton>
    </ActionForm>
  )
}

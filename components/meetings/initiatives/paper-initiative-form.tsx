import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { recordInitiativeAction } from '@/lib/features/desk/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { ModeChoice } from '../convening/gathering-form'
import { QuestionFields } from './question-fields'

/** The office notes an initiative as its paper has it (GA-3): who asks first, why, who would take part, and up to three questions. */
export function PaperInitiativeForm({ locale, okrugId }: { locale: Locale; okrugId: string }) {
  const t = translator(locale, 'gatherings')
  return (
    <ActionForm
      locale={locale}
      label={t('initiative.paper.title')}
      action={recordInitiativeAction.bind(null, { locale, okrugId })}
    >
      <TextField
        name="initiator"
        label={t('initiative.paper.initiator')}
        hint={t('initiative.paper.initiatorHint')}
        inputMode="numeric"
        width="short"
        maxLength={9}
      />
      <BilingualField
        name="reason"
        label={t('initiative.reason')}
        hint={t('initiative.paper.reasonHint')}
        rows={4}
        maxLength={2000}
      />
      <QuestionFields locale={locale} kind="gathering" />
      <ModeChoice locale={locale} />
      <Buttons>
        <SubmitButton>{t('initiative.paper.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { startInitiativeAction } from '@/lib/features/meetings/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { ModeChoice } from '../convening/gathering-form'
import { QuestionFields } from './question-fields'

/** A member starts an initiative (GA-3): why, who would take part, and up to three questions. Either language will do. */
export function InitiativeForm({ locale, okrugId }: { locale: Locale; okrugId: string }) {
  const t = translator(locale, 'gatherings')
  return (
    <ActionForm
      locale={locale}
      label={t('initiative.start')}
      action={startInitiativeAction.bind(null, { locale, okrugId })}
    >
      <BilingualField
        name="reason"
        label={t('initiative.reason')}
        hint={t('initiative.reasonHint')}
        rows={4}
        maxLength={2000}
      />
      <QuestionFields locale={locale} kind="gathering" />
      <ModeChoice locale={locale} />
      <p className="max-w-prose text-soft">{t('initiative.signText')}</p>
      <Buttons>
        <SubmitButton>{t('initiative.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

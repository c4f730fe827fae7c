import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { requestSessionAction } from '@/lib/features/meetings/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { QuestionFields } from '../initiatives/question-fields'

/** A member asks for a session (AS-2): why, and up to three questions. Either language will do; the office completes the other. */
export function RequestForm({ locale, okrugId }: { locale: Locale; okrugId: string }) {
  const t = translator(locale, 'convening')
  return (
    <ActionForm locale={locale} label={t('ask.title')} action={requestSessionAction.bind(null, { locale, okrugId })}>
      <BilingualField name="reason" label={t('ask.reason')} hint={t('ask.reasonHint')} rows={4} maxLength={2000} />
      <QuestionFields locale={locale} kind="session" />
      <Buttons>
        <SubmitButton>{t('ask.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

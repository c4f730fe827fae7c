import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { reportExecutionAction } from '@/lib/features/decisions/actions'
import type { ExecutionView } from '@/lib/features/decisions/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type ReportFormProps = { locale: Locale; okrugId: string; decisionId: string; execution: ExecutionView }

/** DC-10: how far each part is, and what was done, in both languages. */
export function ReportForm({ locale, okrugId, decisionId, execution }: ReportFormProps) {
  const t = translator(locale, 'execution')
  return (
    <ActionForm
      locale={locale}
      label={t('report.title')}
      action={reportExecutionAction.bind(null, { locale, okrugId, decisionId })}
      className="space-y-6"
    >
      {execution.steps.map(({ id, position, title, percent }) => (
        <TextField
          key={id}
          name={`percents.${id}`}
          label={`${position}. ${inLocale(title, locale)}`}
          hint={t('report.percentHint')}
          inputMode="numeric"
          width="tiny"
          value={String(percent)}
        />
      ))}
      <BilingualField name="text" label={t('report.text')} hint={t('report.textHint')} rows={5} maxLength={4000} />
      <SubmitButton>{t('report.submit')}</SubmitButton>
    </ActionForm>
  )
}

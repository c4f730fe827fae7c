import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { DateField } from '@/components/ui/form/date-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Heading } from '@/components/ui/section'
import { planExecutionAction } from '@/lib/features/decisions/actions'
import type { ExecutionView } from '@/lib/features/decisions/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type PlanFormProps = {
  locale: Locale
  okrugId: string
  decisionId: string
  /** The plan as it stands, to be put right. */
  execution: ExecutionView | null
  /** The first day a term may end, `YYYY-MM-DD`. */
  earliest: string
}

/** One more row than is filled, and never fewer than these. */
const slots = (filled: number, least: number) =>
  Array.from({ length: Math.min(10, Math.max(least, filled + 1)) }, (_, n) => n)

/** DC-8: by when, by whom and in which parts a decision is carried out. Rows left empty are not sent. */
export function PlanForm({ locale, okrugId, decisionId, execution, earliest }: PlanFormProps) {
  const t = translator(locale, 'execution')
  const persons = execution?.persons ?? []
  const steps = execution?.steps ?? []
  return (
    <ActionForm
      locale={locale}
      label={t('plan.title')}
      action={planExecutionAction.bind(null, { locale, okrugId, decisionId })}
      className="space-y-6"
    >
      <DateField name="due" label={t('plan.due')} hint={t('plan.dueHint')} min={earliest} value={execution?.due} />
      {slots(persons.length, 2).map((n) => (
        <div key={n} className="space-y-4 border-line border-t pt-2">
          <Heading>{t('plan.person', { n: n + 1 })}</Heading>
          <TextField
            name={`persons.${n}.name`}
            label={t('plan.name')}
            value={persons[n]?.name}
            optional={n > 0}
            maxLength={200}
            width="wide"
          />
          <BilingualField
            name={`persons.${n}.office`}
            label={t('plan.office')}
            value={persons[n]?.office}
            optional={n > 0}
            maxLength={300}
          />
        </div>
      ))}
      {slots(steps.length, 3).map((n) => (
        <div key={n} className="border-line border-t pt-4">
          <BilingualField
            name={`steps.${n}.title`}
            label={t('plan.step', { n: n + 1 })}
            value={steps[n]?.title}
            optional={n > 0}
            maxLength={300}
          />
        </div>
      ))}
      <SubmitButton>{t(execution ? 'plan.correct' : 'plan.submit')}</SubmitButton>
    </ActionForm>
  )
}

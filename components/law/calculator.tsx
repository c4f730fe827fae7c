import { ButtonLink } from '@/components/ui/button-link'
import { DateField } from '@/components/ui/form/date-field'
import { HiddenField } from '@/components/ui/form/hidden-field'
import { PlainForm } from '@/components/ui/form/plain-form'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { fieldAt, fieldOf } from '@/lib/features/law/schema'
import type { Calculation } from '@/lib/features/law/views'
import type { Problem } from '@/lib/platform/forms/state'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import type { CivilDate } from '@/lib/statute/civil-date'
import { type EvaluableRule, type Evaluation, factsOf } from '@/lib/statute/evaluate'
import { FactField } from './fact-field'
import { Result } from './result'

type CalculatorProps = { locale: Locale; rule: EvaluableRule; today: CivilDate; calculation: Calculation }

/** One sentence a field: the first thing wrong with it. What is missing is named, because the summary above lists several. */
function problemsOf(answer: Evaluation | null, rule: EvaluableRule, locale: Locale): Problem[] {
  if (!answer || answer.ok) return []
  const t = translator(locale, 'law')
  const said = answer.problems.map((problem) => {
    const field = fieldAt(problem.pointer)
    const missing = problem.because.key === 'problems.missing'
    const text = missing
      ? t('calculator.missing', { label: t(`facts.${rule}.${field.slice(2)}`) })
      : reasonOf(problem, locale)
    return { field, text }
  })
  return said.filter(({ field }, i) => said.findIndex((one) => one.field === field) === i)
}

/** A rule's facts as a form, and what the law says about them. The address holds the question, so that it can be sent to others. */
export function Calculator({ locale, rule, today, calculation: { typed, answer, lastWorkingDays } }: CalculatorProps) {
  const t = translator(locale, 'law')
  const facts = Object.entries(factsOf(rule))
  const dated = ['meeting', 'from', 'periodEnd'].find((name) => facts.some(([fact]) => fact === name)) ?? 'today'
  const page = `/${locale}/law/${rule}`
  return (
    <>
      {answer?.ok ? <Result locale={locale} verdict={answer.verdict} lastWorkingDays={lastWorkingDays} /> : null}
      <PlainForm
        locale={locale}
        to={`${page}#calculator`}
        label={t('calculator.title')}
        problems={problemsOf(answer, rule, locale)}
        className="max-w-3xl space-y-6"
      >
        <HiddenField name="calc" value="1" />
        {facts.map(([fact, kind]) => (
          <FactField key={fact} locale={locale} rule={rule} fact={fact} kind={kind} value={typed[fieldOf(fact)]} />
        ))}
        <DateField
          name={fieldOf('on')}
          label={t('calculator.on')}
          hint={t(`calculator.onHint.${dated}`)}
          value={typed[fieldOf('on')] ?? (dated === 'from' && !answer ? today : undefined)}
          optional
        />
        <Buttons>
          <SubmitButton>{t('calculator.submit')}</SubmitButton>
          {answer ? (
            <ButtonLink href={`${page}#calculator`} tone="secondary">
              {t('calculator.clear')}
            </ButtonLink>
          ) : null}
        </Buttons>
      </PlainForm>
    </>
  )
}

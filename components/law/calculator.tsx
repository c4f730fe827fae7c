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
import { type EvaluableRule, type Evaluation, factsOf } from '@/lib/statute/evaluate'
import { FactField } from './fact-field'
import { Result } from './result'

type CalculatorProps = { locale: Locale; rule: EvaluableRule; calculation: Calculation }

/** One sentence a field: the first thing wrong with it. */
function problemsOf(answer: Evaluation | null, locale: Locale): Problem[] {
  if (!answer || answer.ok) return []
  const said = answer.problems.map((problem) => ({ field: fieldAt(problem.pointer), text: reasonOf(problem, locale) }))
  return said.filter(({ field }, i) => said.findIndex((one) => one.field === field) === i)
}

/** A rule's facts as a form, and what the law says about them. The address holds the question, so that it can be sent to others. */
export function Calculator({ locale, rule, calculation: { typed, answer, lastWorkingDays } }: CalculatorProps) {
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
        problems={problemsOf(answer, locale)}
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
          value={typed[fieldOf('on')]}
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

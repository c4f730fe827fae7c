import { DateText } from '@/components/ui/date-text'
import { Notice } from '@/components/ui/notice'
import { Prose } from '@/components/ui/section'
import { VerdictLine } from '@/components/ui/verdict-line'
import type { DecisionView } from '@/lib/features/decisions/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'

/** What the akim answered, under the decision (DC-4); before that the day he owes it by, overdue in red (DC-9). */
export function AkimAnswer({ locale, decision }: { locale: Locale; decision: DecisionView }) {
  const t = translator(locale, 'decisions')
  const { answer, due } = decision
  const yes = answer?.answer === 'approved'
  if (!answer)
    return (
      <Notice tone={decision.overdue ? 'bad' : 'due'} title={t(decision.overdue ? 'overdue' : 'status.underReview')}>
        {due ? (
          <p>
            {t('dueBy')} <DateText locale={locale} value={due} />. {t('cite')}
          </p>
        ) : null}
      </Notice>
    )
  return (
    <>
      <Notice tone={yes ? 'good' : 'bad'} title={t(yes ? 'status.approved' : 'status.disagreed')}>
        <p>
          {t('answeredBy', { name: answer.by })} <DateText locale={locale} value={answer.at} />
        </p>
        {answer.reasons ? (
          <Prose lang={locale === 'en' ? 'kk' : undefined}>
            <p className="whitespace-pre-line">{inLocale(answer.reasons, locale)}</p>
          </Prose>
        ) : null}
      </Notice>
      <VerdictLine
        locale={locale}
        holds={answer.verdict.holds}
        sentence={reasonOf(answer.verdict, locale)}
        cites={answer.verdict.cites}
      />
    </>
  )
}

import { DateText } from '@/components/ui/date-text'
import { Heading, Section } from '@/components/ui/section'
import { VerdictLine } from '@/components/ui/verdict-line'
import type { FailureView, MeetingSummary } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'

type FailureActProps = { locale: Locale; kind: MeetingSummary['kind']; failure: FailureView }

/**
 * The act of a meeting that had no quorum, or was not opened on its day: who came, who did not where they are named, and when a new one may
 * be held.
 */
export function FailureAct({ locale, kind, failure }: FailureActProps) {
  const t = translator(locale, 'meetings')
  const list = (people: FailureView['present']) => (
    <ul className="gap-x-8 sm:columns-2">
      {people.map((one) => (
        <li key={one.seat ?? one.name} className="break-inside-avoid py-0.5">
          {one.name}
        </li>
      ))}
    </ul>
  )
  const { verdict } = failure
  const named = failure.present.length + failure.absent.length > 0
  return (
    <Section title={t('failure', { kind })}>
      {failure.unopened ? <p>{t('failureUnopened')}</p> : null}
      {verdict ? (
        <VerdictLine locale={locale} holds={verdict.holds} sentence={reasonOf(verdict, locale)} cites={verdict.cites} />
      ) : null}
      <p className="mt-3">
        {t(kind === 'session' ? 'failureNext' : 'failureNextGathering')}{' '}
        <DateText locale={locale} value={failure.next.date} />
      </p>
      {named ? (
        <>
          <Heading>{`${t('failurePresent')}: ${failure.present.length}`}</Heading>
          {list(failure.present)}
          <Heading>{`${t('failureAbsent')}: ${failure.absent.length}`}</Heading>
          {list(failure.absent)}
        </>
      ) : null}
    </Section>
  )
}

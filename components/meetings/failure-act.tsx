import { DateText } from '@/components/ui/date-text'
import { Heading, Section } from '@/components/ui/section'
import { VerdictLine } from '@/components/ui/verdict-line'
import type { FailureView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'

/** The act of a session that had no quorum: who came, who did not, and when a new one may be held. */
export function FailureAct({ locale, failure }: { locale: Locale; failure: FailureView }) {
  const t = translator(locale, 'meetings')
  const list = (people: FailureView['present']) => (
    <ul className="gap-x-8 sm:columns-2">
      {people.map((one) => (
        <li key={one.seat} className="break-inside-avoid py-0.5">
          {one.name}
        </li>
      ))}
    </ul>
  )
  return (
    <Section title={t('failure')}>
      <VerdictLine
        locale={locale}
        holds={failure.verdict.holds}
        sentence={reasonOf(failure.verdict, locale)}
        cites={failure.verdict.cites}
      />
      <p className="mt-3">
        {t('failureNext')} <DateText locale={locale} value={failure.next.date} />
      </p>
      <Heading>{`${t('failurePresent')}: ${failure.present.length}`}</Heading>
      {list(failure.present)}
      <Heading>{`${t('failureAbsent')}: ${failure.absent.length}`}</Heading>
      {list(failure.absent)}
    </Section>
  )
}

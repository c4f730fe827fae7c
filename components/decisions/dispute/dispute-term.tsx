import { Deadline } from '@/components/ui/deadline'
import type { RunningTerm } from '@/lib/features/decisions/views'
import { citesInWords } from '@/lib/platform/i18n/cites'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'

/** The term that runs while a decision is in dispute (DC-6, DC-7), with where it comes from. */
export function DisputeTerm({ locale, term: { verdict, due, daysLeft } }: { locale: Locale; term: RunningTerm }) {
  return (
    <Deadline
      locale={locale}
      due={due}
      daysLeft={daysLeft}
      title={translator(locale, 'course')(`term.${verdict.rule}`)}
      note={reasonOf(verdict, locale)}
      cite={`${verdict.rule}: ${citesInWords(verdict.cites, locale)}`}
    />
  )
}

import { Disclosure } from '@/components/ui/disclosure'
import { VerdictLine } from '@/components/ui/verdict-line'
import type { DeskMeeting, ProposalView } from '@/lib/features/meetings/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'

/** The first lawful day if notice is given today, and why the one before it is not. */
export function LawfulDate({
  locale,
  proposal,
  kind = 'session',
}: {
  locale: Locale
  proposal: ProposalView
  kind?: DeskMeeting['kind']
}) {
  const t = translator(locale, 'convening')
  const { rule, date, dayBefore, working } = proposal
  return (
    <div className="max-w-3xl">
      <p>
        <strong className="font-semibold">
          {t(`lawful.${rule}`, { kind })} <time dateTime={date}>{dateWords(date, locale)}</time>.
        </strong>{' '}
        {working ? t('lawful.dayOff', { date: dateWords(working, locale) }) : null}
      </p>
      <Disclosure title={t('lawful.why')}>
        <VerdictLine
          locale={locale}
          holds={dayBefore.holds}
          title={t('lawful.dayBefore', { date: dateWords(String(dayBefore.because.params.meeting), locale) })}
          sentence={reasonOf(dayBefore, locale)}
          cites={dayBefore.cites}
        />
      </Disclosure>
    </div>
  )
}

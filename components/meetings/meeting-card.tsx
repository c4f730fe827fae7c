import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import type { MeetingSummary } from '@/lib/features/meetings/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import { StateTag } from './state-tag'

/** A meeting in a list: its number, when, where, where it stands, and its quorum once that is law. */
export function MeetingCard({
  locale,
  okrugId,
  meeting,
}: {
  locale: Locale
  okrugId: string
  meeting: MeetingSummary
}) {
  const t = translator(locale, 'meetings')
  return (
    <Card
      href={`/${locale}/okrugs/${okrugId}/meetings/${meeting.id}`}
      title={
        <>
          <DateText locale={locale} value={meeting.startsAt} /> · {t('one', { number: meeting.ordinal })}
        </>
      }
      tag={<StateTag locale={locale} state={meeting.state} />}
    >
      <p lang={locale === 'en' ? 'kk' : undefined}>{inLocale(meeting.place, locale)}</p>
      {meeting.quorum ? <p className="mt-1 text-soft">{reasonOf(meeting.quorum, locale)}</p> : null}
    </Card>
  )
}

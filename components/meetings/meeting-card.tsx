import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import type { MeetingSummary } from '@/lib/features/meetings/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import { numberedName } from './naming'
import { StateTag } from './state-tag'

/** A meeting in a list: its number, when, where, where it stands, and its quorum once that is law. */
export function MeetingCard({
  locale,
  okrugId,
  meeting,
  level,
}: {
  locale: Locale
  okrugId: string
  meeting: MeetingSummary
  /** Of the headings: 2 where no section stands above. */
  level?: 2 | 3
}) {
  return (
    <Card
      level={level}
      href={`/${locale}/okrugs/${okrugId}/meetings/${meeting.id}`}
      title={
        <>
          <DateText locale={locale} value={meeting.startsAt} /> · {numberedName(meeting, locale)}
        </>
      }
      tag={<StateTag locale={locale} state={meeting.state} />}
    >
      <p lang={locale === 'en' ? 'kk' : undefined}>{inLocale(meeting.place, locale)}</p>
      {meeting.quorum ? <p className="mt-1 text-soft">{reasonOf(meeting.quorum, locale)}</p> : null}
    </Card>
  )
}

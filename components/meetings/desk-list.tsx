import { DateText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkList } from '@/components/ui/link-list'
import { Section } from '@/components/ui/section'
import type { DeskMeetingLine } from '@/lib/features/meetings/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { meetingName } from './naming'
import { StateTag } from './state-tag'

const groups: { key: string; states: readonly DeskMeetingLine['state'][] }[] = [
  { key: 'asked', states: ['requested', 'akimReview'] },
  { key: 'initiated', states: ['signatures', 'districtReview'] },
  { key: 'draft', states: ['draft', 'permitted'] },
  { key: 'ahead', states: ['announced', 'materialsSent'] },
  { key: 'running', states: ['registration', 'open', 'chairElected', 'agenda', 'voting', 'closed'] },
  { key: 'past', states: ['protocolSigned', 'withAkim', 'failed', 'refused', 'withdrawn'] },
]

/** What is to come stands with the soonest first, what has been with the latest. */
const inOrder = (key: string, lines: DeskMeetingLine[]) => (key === 'ahead' ? lines.toReversed() : lines)

/** The meetings of an okrug for its office, by where they stand. */
export function DeskMeetingList({
  locale,
  okrugId,
  meetings,
}: {
  locale: Locale
  okrugId: string
  meetings: DeskMeetingLine[]
}) {
  const t = translator(locale, 'convening')
  if (meetings.length === 0)
    return (
      <EmptyState title={t('list.none')}>
        <p>{t('list.noneText')}</p>
      </EmptyState>
    )
  return groups.map(({ key, states }) => {
    const lines = inOrder(
      key,
      meetings.filter((meeting) => states.includes(meeting.state)),
    )
    if (lines.length === 0) return null
    return (
      <Section key={key} title={t(`list.${key}`)}>
        <LinkList
          links={lines.map((meeting) => ({
            href: `/${locale}/desk/${okrugId}/meetings/${meeting.id}`,
            text: (
              <>
                {meetingName(meeting, locale)}
                {meeting.startsAt ? (
                  <>
                    {' · '}
                    <DateText locale={locale} value={meeting.startsAt} />
                  </>
                ) : null}
              </>
            ),
            note: [meeting.place && inLocale(meeting.place, locale), t('list.questions', { count: meeting.questions })]
              .filter(Boolean)
              .join(' · '),
            end: <StateTag locale={locale} state={meeting.state} />,
          }))}
        />
      </Section>
    )
  })
}

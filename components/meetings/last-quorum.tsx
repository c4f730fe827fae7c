import { QuorumBar } from '@/components/ui/quorum-bar'
import { Section } from '@/components/ui/section'
import type { MeetingSummary } from '@/lib/features/meetings/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { numberedName } from './naming'
import { baseOf } from './quorum-words'

/** The quorum of the last meeting whose registration was closed, as it was frozen then. */
export function LastQuorum({ locale, okrugId, meeting }: { locale: Locale; okrugId: string; meeting: MeetingSummary }) {
  const { quorum } = meeting
  if (!quorum) return null
  return (
    <Section
      title={translator(locale, 'meetings')('last', { kind: meeting.kind })}
      lead={
        <a href={`/${locale}/okrugs/${okrugId}/meetings/${meeting.id}`}>
          {numberedName(meeting, locale)}, {dateWords(quorum.on, locale)}
        </a>
      }
    >
      <QuorumBar
        past
        locale={locale}
        present={quorum.actual ?? 0}
        needed={quorum.required ?? 0}
        total={baseOf(quorum)}
      />
    </Section>
  )
}

import { DecisionList } from '@/components/decisions/decision-list'
import { PublicProtocol } from '@/components/protocols/public-protocol'
import { PublishedAll } from '@/components/ui/published'
import { QuorumBar } from '@/components/ui/quorum-bar'
import { Section } from '@/components/ui/section'
import { VerdictLine } from '@/components/ui/verdict-line'
import type { DecisionView } from '@/lib/features/decisions/views'
import type { LiveMeetingView, MeetingView } from '@/lib/features/meetings/views'
import type { DocumentView, ProtocolView } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import { FailureAct } from './failure-act'
import { PublicAgenda } from './public-agenda'
import { PublicNotice } from './public-notice'
import { PublicQuorum } from './public-quorum'
import { baseOf } from './quorum-words'
import { StateTag } from './state-tag'

type PublicMeetingProps = {
  locale: Locale
  okrugId: string
  meeting: MeetingView
  /** While members may come and go. */
  live: LiveMeetingView | null
  decisions: DecisionView[]
  /** The public copy, once chair and secretary have confirmed it. */
  protocol: ProtocolView | null
  /** Its files for everyone. */
  documents: DocumentView[]
}

/** A meeting as everyone sees it: notice, agenda and papers before it; quorum, decisions and protocol after. */
export function PublicMeeting({ locale, okrugId, meeting, live, decisions, protocol, documents }: PublicMeetingProps) {
  const t = translator(locale, 'meetings')
  const { quorum } = meeting
  const door = `/api/v1/okrugs/${okrugId}/meetings/${meeting.id}`
  return (
    <>
      <p className="mb-6">
        <StateTag locale={locale} state={meeting.state} />
      </p>
      {live ? (
        <Section title={t('quorumNow')}>
          <PublicQuorum locale={locale} okrugId={okrugId} meetingId={meeting.id} live={live} />
          <p className="mt-4">
            <a
              className="inline-flex min-h-11 items-center font-semibold"
              href={`/${locale}/my/meetings/${meeting.id}/hall`}
            >
              {t('byPhone')}
            </a>
          </p>
        </Section>
      ) : null}
      {meeting.failure ? <FailureAct locale={locale} kind={meeting.kind} failure={meeting.failure} /> : null}
      {decisions.length > 0 ? (
        <Section title={t('decisions')}>
          <DecisionList locale={locale} okrugId={okrugId} decisions={decisions} />
        </Section>
      ) : null}
      <PublicNotice locale={locale} okrugId={okrugId} meeting={meeting} />
      <Section title={t('agenda')}>
        <PublicAgenda locale={locale} items={meeting.agenda} papers={`${door}/materials`} />
      </Section>
      <Section title={t('quorum')}>
        {quorum ? (
          <>
            <QuorumBar
              past
              locale={locale}
              present={quorum.actual ?? 0}
              needed={quorum.required ?? 0}
              total={baseOf(quorum)}
            />
            <VerdictLine
              locale={locale}
              holds={quorum.holds}
              sentence={reasonOf(quorum, locale)}
              cites={quorum.cites}
            />
          </>
        ) : (
          <p className="text-soft">{t('quorumNone')}</p>
        )}
      </Section>
      {meeting.failure ? null : (
        <Section title={t('protocol')}>
          {protocol ? (
            <PublicProtocol
              locale={locale}
              place={{ okrugId, meetingId: meeting.id }}
              protocol={protocol}
              documents={documents}
            />
          ) : (
            <p className="text-soft">{t('protocolWait')}</p>
          )}
        </Section>
      )}
      <p className="mt-6">
        <a className="inline-flex min-h-11 items-center" href={door}>
          {t('data')}
        </a>
      </p>
      <PublishedAll locale={locale} of={[meeting, ...decisions]} />
    </>
  )
}

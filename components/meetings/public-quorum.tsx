import { Island } from '@/components/ui/live/island'
import { RefreshWithoutScript } from '@/components/ui/live/refresh-without-script'
import { liveWords } from '@/components/ui/live/speaking'
import { fill } from '@/components/ui/live/words'
import { QuorumMeter } from '@/components/ui/quorum-meter'
import { Tag } from '@/components/ui/tag'
import type { LiveMeetingView } from '@/lib/features/meetings/views'
import { civilOf } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { streamOf } from './quorum-strip'
import { quorumWords } from './quorum-words'

type PublicQuorumProps = { locale: Locale; okrugId: string; meetingId: string; live: LiveMeetingView }

/** Who is in the hall now, on the public page of a session under way: both sentences are there, and the one that is true is shown. */
export function PublicQuorum({ locale, okrugId, meetingId, live }: PublicQuorumProps) {
  const { present, needed, eligible } = live
  const floor = translator(locale, 'floor')
  const words = quorumWords(locale, live.rule)
  const meter = (key: 'reached' | 'missing') => (
    <QuorumMeter
      words={{ sentence: fill(words[key].sentence, { present, needed }), total: fill(words[key].total, { eligible }) }}
      open={words[key]}
      present={present}
      needed={needed}
      total={eligible}
      holds={key === 'reached'}
    />
  )
  return (
    <Island url={streamOf(okrugId, meetingId)} picture={live} reload={['state', 'result', 'changedAt']}>
      <RefreshWithoutScript seconds={10} />
      <div role="status">
        <div data-live-if="holds" hidden={!live.holds}>
          {meter('reached')}
        </div>
        <div data-live-unless="holds" hidden={live.holds}>
          {meter('missing')}
        </div>
      </div>
      <p className="mt-2" data-live-if="pausedSince" hidden={!live.pausedSince}>
        <Tag tone="due">
          {live.pausedSince
            ? floor('break.since', { since: civilOf(live.pausedSince).time })
            : translator(locale, 'hall')('step.resume')}
        </Tag>
      </p>
      <p className="mt-2" data-live-lost hidden>
        <Tag tone="due">{liveWords(locale).reconnecting}</Tag>
      </p>
    </Island>
  )
}

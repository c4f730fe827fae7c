import { RefreshWithoutScript } from '@/components/ui/live/refresh-without-script'
import type { Picture } from '@/components/ui/live/shared-connection'
import { liveWords } from '@/components/ui/live/speaking'
import type { LiveMeetingView } from '@/lib/features/meetings/views'
import { translator } from '@/lib/platform/i18n/translator'
import type { Follows } from './followed'
import { LiveQuorum } from './live-quorum'
import { quorumWords } from './quorum-words'
import type { Table } from './registration/seat-list'

/** Where a session's event stream is. */
export const streamOf = (okrugId: string, meetingId: string) => `/api/live/okrugs/${okrugId}/meetings/${meetingId}`

type QuorumStripProps = {
  table: Table
  live: Picture<LiveMeetingView>
  /** The reader fills in forms on this page: without scripts it stands still until they ask for it anew. */
  enters: boolean
  /** see LiveQuorum */
  follows?: Follows
  own?: string
}

/** Who is in the room against what AS-1 asks for, as of this moment; stays in view however far one scrolls. */
export function QuorumStrip({ table, live, enters, follows, own }: QuorumStripProps) {
  const { locale, okrugId, meetingId } = table
  return (
    <div className="-mx-4 sm:-mx-6 sticky top-0 z-10 mb-6 border-line border-b bg-paper px-4 pt-2 pb-3 sm:px-6 print:static">
      {enters ? (
        <noscript>
          <a href="?" className="inline-flex min-h-11 items-center">
            {translator(locale, 'floor')('reload')}
          </a>
        </noscript>
      ) : (
        <RefreshWithoutScript seconds={10} />
      )}
      <LiveQuorum
        url={streamOf(okrugId, meetingId)}
        initial={live}
        follows={follows}
        own={own}
        words={{ ...liveWords(locale), quorum: quorumWords(locale, live.value.rule) }}
      />
    </div>
  )
}

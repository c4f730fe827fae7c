'use client'

import { ConnectionTag } from '@/components/ui/live/connection-tag'
import type { Picture } from '@/components/ui/live/shared-connection'
import { useFreshPage } from '@/components/ui/live/use-fresh-page'
import { useLive } from '@/components/ui/live/use-live'
import { fill, type LiveWords } from '@/components/ui/live/words'
import { QuorumMeter, type QuorumWords } from '@/components/ui/quorum-meter'
import type { LiveMeetingView } from '@/lib/features/meetings/views'
import { followAction } from '@/lib/features/voting/actions'
import { type Follows, followed, ownChange } from './followed'

type LiveQuorumProps = {
  url: string
  initial: Picture<LiveMeetingView>
  words: LiveWords & { quorum: Record<'reached' | 'missing', QuorumWords> }
  /** What the rest of the page follows; without it everything. */
  follows?: Follows
  /** Whose phone it is (`ownChange`). */
  own?: string
}

/** The quorum of this moment; the rest of the page follows a little later. */
export function LiveQuorum({ url, initial, words, follows, own }: LiveQuorumProps) {
  const { id, value, connection } = useLive(url, initial)
  const seen = follows ? followed[follows] : null
  const shown = seen ? seen(initial.value) : initial.id
  const newest = seen ? seen(value) : id
  const [hadOwn, hasOwn] = own ? [ownChange(initial.value, own), ownChange(value, own)] : ['', '']
  // A hall's phones all fall behind at one moment. They have their buttons from the picture: the rest of the page may wait for votes to pass.
  const spread = follows === 'steps' && hadOwn === hasOwn ? Math.min(15_000, 12 * value.present) : 0
  useFreshPage(followAction, { render: initial, shown: shown + hadOwn, newest: newest + hasOwn }, connection, spread)
  const { present, needed, eligible, holds } = value
  const open = words.quorum[holds ? 'reached' : 'missing']
  const said = { sentence: fill(open.sentence, { present, needed }), total: fill(open.total, { eligible }) }
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <div role="status" className="min-w-60 flex-1">
        <QuorumMeter words={said} present={present} needed={needed} total={eligible} holds={holds} />
      </div>
      <ConnectionTag words={words} connection={connection} />
    </div>
  )
}

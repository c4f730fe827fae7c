'use client'

import { followed } from '@/components/meetings/followed'
import { ConnectionTag } from '@/components/ui/live/connection-tag'
import type { Picture } from '@/components/ui/live/shared-connection'
import { useFreshPage } from '@/components/ui/live/use-fresh-page'
import { useLive } from '@/components/ui/live/use-live'
import { fill, type LiveWords } from '@/components/ui/live/words'
import { QuorumMeter, type QuorumWords } from '@/components/ui/quorum-meter'
import type { LiveMeetingView } from '@/lib/features/meetings/views'
import { followAction } from '@/lib/features/voting/actions'

type ScreenPulseProps = {
  url: string
  initial: Picture<LiveMeetingView>
  words: LiveWords & { quorum: Record<'reached' | 'missing', QuorumWords>; voted: string }
}

/** What moves on the hall's screen by itself: the quorum, how many have voted, and whether the screen is of this moment. */
export function ScreenPulse({ url, initial, words }: ScreenPulseProps) {
  const { value, connection } = useLive(url, initial)
  useFreshPage(
    followAction,
    { render: initial, shown: followed.wall(initial.value), newest: followed.wall(value) },
    connection,
  )
  const { present, needed, eligible, holds, question } = value
  const open = words.quorum[holds ? 'reached' : 'missing']
  const said = { sentence: fill(open.sentence, { present, needed }), total: fill(open.total, { eligible }) }
  return (
    <>
      {question ? (
        <p role="status" className="font-semibold text-2xl tabular-nums">
          {fill(words.voted, { voted: question.voted, present })}
        </p>
      ) : null}
      <div role="status">
        <QuorumMeter words={said} present={present} needed={needed} total={eligible} holds={holds} />
      </div>
      {connection.link === 'live' ? null : <ConnectionTag words={words} connection={connection} />}
    </>
  )
}

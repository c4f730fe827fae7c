import { Tag } from '../tag'
import type { Connection } from './use-live'
import { fill, type LiveWords } from './words'

const tones = { live: 'info', reconnecting: 'due', offline: 'bad' } as const

/** Whether what the page shows is of this moment, in a word; a phone is told only when it is not. The passing seconds are not read out. */
export function ConnectionTag({ words, connection }: { words: LiveWords; connection: Connection }) {
  const { link, seconds } = connection
  return (
    <span data-screen data-link={link} className="max-sm:data-[link=live]:sr-only">
      <Tag tone={tones[link]}>
        <span role="status">{words[link]}</span>
        {link === 'live' ? null : (
          <span aria-hidden="true" className="ml-1.5 tabular-nums">
            {fill(words.seconds, { seconds })}
          </span>
        )}
      </Tag>
    </span>
  )
}

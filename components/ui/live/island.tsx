import type { ReactNode } from 'react'

type IslandProps = {
  /** Where the stream is. */
  url: string
  /** The picture the page was rendered with, and its fields whose change asks for the whole page anew. */
  picture: object
  reload: string[]
  children: ReactNode
}

/**
 * A part of a public page that follows a stream, by a small script of its own (public/islands/live.js): public pages carry no other.
 * Inside, `data-live-text` is a template of the picture's fields, `data-live-share` a width such as `present/eligible`, `data-live-if` and
 * `data-live-unless` show a part by a field, `data-live-lost` one while the connection is lost.
 */
export function Island({ url, picture, reload, children }: IslandProps) {
  const shown = Object.fromEntries(Object.entries(picture).filter(([name]) => reload.includes(name)))
  return (
    <div data-live={url} data-live-reload={reload.join(' ')} data-live-shown={JSON.stringify(shown)}>
      {children}
      <script data-island src="/islands/live.js" defer />
    </div>
  )
}

/** How a page is joined to its event stream. */
export type Link = 'live' | 'reconnecting' | 'offline'

/** What a page hears: each new picture of its topic with the picture's id, and how it is joined. */
export type Ears<T> = { heard: (id: string, value: T) => void; linked: (link: Link) => void }

const silence = 40_000
const patience = 10_000
const pause = 5000
/** Looks one by one before a stream is tried again that never opened here: some proxies hold every stream back. */
const looks = 12

const spread = (milliseconds: number) => milliseconds * (0.75 + Math.random() / 2)

/**
 * Joins a page in the browser to the stream at `url`, of which it shows the picture `last`. A stream that broke is opened again by the
 * browser itself; one that fell silent (the server beats every quarter of a minute) by us; where none opens the picture is asked for
 * every few seconds. Nothing is asked while nobody looks. Answers how to leave.
 */
export function connect<T>(url: string, last: string, { heard, linked }: Ears<T>): () => void {
  let id = last
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let works = false
  let looked = 0
  const leaving = new AbortController()
  const { signal } = leaving

  function later(milliseconds: number, work: () => void) {
    clearTimeout(timer)
    if (!signal.aborted) timer = setTimeout(work, milliseconds)
  }
  function shut() {
    clearTimeout(timer)
    source?.close()
    source = null
  }
  function take(next: string, value: T) {
    if (next === id) return
    id = next
    heard(id, value)
  }
  const lost = () => linked(navigator.onLine ? 'reconnecting' : 'offline')

  function open() {
    shut()
    if (signal.aborted || document.hidden) return
    if (typeof EventSource === 'undefined') return void look()
    const opened = new EventSource(`${url}?last=${encodeURIComponent(id)}`)
    source = opened
    let troubled = true
    const alive = () => {
      troubled = false
      linked('live')
      later(silence, () => {
        lost()
        if (works) open()
        else look()
      })
    }
    const speaks = () => {
      works = true
      alive()
    }
    opened.onopen = alive
    opened.onmessage = ({ lastEventId, data }) => {
      speaks()
      take(lastEventId, JSON.parse(data))
    }
    opened.addEventListener('beat', speaks)
    opened.onerror = () => {
      lost()
      if (opened.readyState === EventSource.CLOSED) later(spread(1000), look)
      else if (!troubled) later(patience, look)
      troubled = true
    }
    later(patience, look)
  }

  async function look() {
    shut()
    if (signal.aborted || document.hidden) return
    try {
      const headers = { accept: 'application/json', 'if-none-match': `"${id}"` }
      const answer = await fetch(url, { headers, cache: 'no-store', signal })
      if (answer.status === 200) take((answer.headers.get('etag') ?? '').replaceAll('"', ''), await answer.json())
      const fine = answer.status === 200 || answer.status === 304
      if (fine && works) return open()
      if (fine) linked('live')
      else lost()
    } catch {
      if (signal.aborted) return
      lost()
    }
    later(spread(pause), ++looked % looks === 0 ? open : look)
  }

  addEventListener('online', open, { signal })
  addEventListener('offline', lost, { signal })
  document.addEventListener('visibilitychange', () => (document.hidden ? shut() : open()), { signal })
  open()
  return () => {
    leaving.abort()
    shut()
  }
}

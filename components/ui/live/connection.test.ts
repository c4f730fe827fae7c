import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connect, type Link } from './connection'

/** A browser's EventSource, as far as a page uses it; `now` is the one opened last. */
class Source {
  static readonly CLOSED = 2
  static opened: Source[] = []
  static get now(): Source {
    return Source.opened.at(-1) as Source
  }
  readyState = 0
  onopen?: () => void
  onerror?: () => void
  onmessage?: (event: { lastEventId: string; data: string }) => void
  readonly url: string
  #beat = () => {}
  constructor(url: string) {
    this.url = url
    Source.opened.push(this)
  }
  addEventListener(_: string, work: () => void) {
    this.#beat = work
  }
  close() {
    this.readyState = Source.CLOSED
  }
  says(id: string, value: unknown) {
    this.onmessage?.({ lastEventId: id, data: JSON.stringify(value) })
  }
  beats = () => this.#beat()
  fails(state: number) {
    this.readyState = state
    this.onerror?.()
  }
}

const page = Object.assign(new EventTarget(), { hidden: false })
const pictures: [string, unknown][] = []
const links: Link[] = []
let answers: (() => Response)[] = []
let leave: () => void

beforeEach(() => {
  vi.useFakeTimers()
  Source.opened = []
  pictures.length = 0
  links.length = 0
  answers = []
  page.hidden = false
  vi.stubGlobal('EventSource', Source)
  vi.stubGlobal('document', page)
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('fetch', async () => {
    const answer = answers.shift()
    if (!answer) throw new TypeError('no network')
    return answer()
  })
  leave = connect('/api/live/x', 'a', {
    heard: (id, value) => pictures.push([id, value]),
    linked: (link) => links.push(link),
  })
})
afterEach(() => {
  leave()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
const looked = (id: string, value: unknown) => () => Response.json(value, { headers: { etag: `"${id}"` } })

describe('a page joined to a stream', () => {
  it('begins from the picture it shows and hears each other one once', () => {
    expect(Source.now.url).toBe('/api/live/x?last=a')
    Source.now.says('b', 1)
    Source.now.says('b', 1)
    Source.now.says('c', 2)
    expect(pictures).toEqual([
      ['b', 1],
      ['c', 2],
    ])
    expect(links.at(-1)).toBe('live')
  })

  it('opens another stream when one that spoke falls silent, and none while it beats', async () => {
    for (let n = 0; n < 10; n++) {
      Source.now.beats()
      await pass(15_000)
    }
    expect(Source.opened).toHaveLength(1)
    Source.now.says('b', 1)
    await pass(40_000)
    expect(links).toContain('reconnecting')
    expect(Source.opened.map(({ url }) => url)).toEqual(['/api/live/x?last=a', '/api/live/x?last=b'])
  })

  it('leaves a broken one to the browser, says so, and looks for itself after ten seconds', async () => {
    Source.now.beats()
    Source.now.fails(0)
    expect(links.at(-1)).toBe('reconnecting')
    answers = [looked('b', 1)]
    await pass(5000)
    // Trying again and failing again must not put off the look.
    Source.now.fails(0)
    await pass(5000)
    expect(pictures).toEqual([['b', 1]])
    expect(Source.opened).toHaveLength(2)
  })

  it('asks every few seconds where no stream opens, and says that it is up to date', async () => {
    answers = Array.from({ length: 20 }, (_, n) => looked(`p${n}`, n))
    await pass(10_000)
    expect(pictures).toEqual([['p0', 0]])
    expect(links.at(-1)).toBe('live')
    await pass(30_000)
    expect(pictures.length).toBeGreaterThan(3)
    expect(Source.opened).toHaveLength(1)
    await pass(60_000)
    expect(Source.opened.length).toBeGreaterThan(1)
  })

  it('asks when it is refused, and tells a lost network from a lost server', async () => {
    Source.now.fails(2)
    await pass(1300)
    expect(links.at(-1)).toBe('reconnecting')
    vi.stubGlobal('navigator', { onLine: false })
    await pass(7000)
    expect(links.at(-1)).toBe('offline')
    page.dispatchEvent(new Event('online'))
    expect(Source.opened).toHaveLength(2)
  })

  it('asks nothing while nobody looks, and everything when somebody does', async () => {
    page.hidden = true
    page.dispatchEvent(new Event('visibilitychange'))
    await pass(120_000)
    expect([Source.opened.length, Source.now.readyState]).toEqual([1, 2])
    page.hidden = false
    page.dispatchEvent(new Event('visibilitychange'))
    expect(Source.opened).toHaveLength(2)
  })

  it('is left for good', async () => {
    leave()
    await pass(120_000)
    page.dispatchEvent(new Event('online'))
    expect([Source.opened.length, Source.now.readyState]).toEqual([1, 2])
  })
})

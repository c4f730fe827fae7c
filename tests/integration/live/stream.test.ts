import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Hub } from '@/lib/platform/live/hub'
import { stream } from '@/lib/platform/live/stream'
import { eventsOf, until } from '../../factories/live'

let hub: Hub
let value: object | null
beforeEach(() => {
  hub = new Hub(process.env.DATABASE_URL, { safety: 50, most: 2 })
  value = { present: 1 }
})
afterEach(() => hub.close())

const source = { topic: 'hall', read: async () => value }
const ask = (headers: Record<string, string> = {}, more: Partial<typeof source> = {}) =>
  stream(new Request('http://localhost/api/live/x', { headers }), { ...source, ...more }, hub)
const listen = (headers: Record<string, string> = {}, more = {}) =>
  ask({ accept: 'text/event-stream', ...headers }, more)

async function next(events: ReturnType<typeof eventsOf>) {
  return (await events.next()).value
}

describe('a stream', () => {
  it('begins with when to come back, then the whole picture, then what is new', async () => {
    const response = await listen()
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
    const events = eventsOf(response)
    const opening = await next(events)
    expect(Number(opening?.retry)).toBeGreaterThanOrEqual(1000)
    expect(Number(opening?.retry)).toBeLessThan(3001)
    expect(await next(events)).toEqual({ id: expect.stringMatching(/^[\w-]{16}$/), data: '{"present":1}' })
    value = { present: 2 }
    expect(await next(events)).toMatchObject({ data: '{"present":2}' })
    await events.return(undefined)
    await until(() => hub.readers === 0)
  })

  it('sends nothing again to who comes back with the last event’s id, and the picture to who has an older one', async () => {
    const first = eventsOf(await listen())
    await next(first)
    const { id = '' } = (await next(first)) ?? {}
    await first.return(undefined)

    const same = eventsOf(await listen({ 'last-event-id': id }))
    expect(await next(same)).toMatchObject({ retry: expect.anything() })
    value = { present: 2 }
    expect(await next(same)).toMatchObject({ data: '{"present":2}' })
    await same.return(undefined)

    const older = eventsOf(await listen({ 'last-event-id': id }))
    await next(older)
    expect(await next(older)).toMatchObject({ data: '{"present":2}' })
    await older.return(undefined)
  })

  it('is cut when its reader is far behind', async () => {
    const response = await listen()
    for (let n = 2; hub.readers > 0; n++) {
      value = { present: n }
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(n).toBeLessThan(200)
    }
    await expect(response.text()).rejects.toThrow('nobody reads')
  })

  it('is refused beyond the most a process holds, with when to come back', async () => {
    const open = [await listen(), await listen()]
    const refused = await listen()
    expect(refused.status).toBe(503)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ errors: [{ detail: { kk: expect.any(String) } }] })
    await open[0]?.body?.cancel()
    expect((await listen()).status).toBe(200)
  })

  it('ends when the process does', async () => {
    const events = eventsOf(await listen())
    await next(events)
    await next(events)
    await hub.close()
    expect(await events.next()).toEqual({ done: true, value: undefined })
  })

  it('ends when the request is given up', async () => {
    const given = new AbortController()
    const request = new Request('http://localhost/x', {
      headers: { accept: 'text/event-stream' },
      signal: given.signal,
    })
    const response = await stream(request, source, hub)
    given.abort()
    expect(hub.readers).toBe(0)
    await expect(response.text()).rejects.toThrow()
  })

  it('is 404 where nothing is, 503 without a database', async () => {
    expect((await listen({}, { read: async () => null })).status).toBe(404)
    expect((await listen({}, { topic: 'other', read: () => Promise.reject(new Error('down')) })).status).toBe(503)
    expect(hub.readers).toBe(0)
  })
})

describe('a single look, for readers whose proxy holds streams back', () => {
  it('answers the picture with its id as ETag, and 304 to who has it', async () => {
    const response = await ask()
    expect(await response.json()).toEqual({ present: 1 })
    const etag = response.headers.get('etag') ?? ''
    const again = await ask({ 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const events = eventsOf(await listen())
    await next(events)
    expect(`"${(await next(events))?.id}"`).toBe(etag)
    await events.return(undefined)
    expect((await ask({}, { topic: 'none', read: async () => null })).status).toBe(404)
  })

  it('is read once for all who ask at the same moment, and anew for whoever asks after', async () => {
    let reads = 0
    const read = async () => {
      reads += 1
      await new Promise((resolve) => setTimeout(resolve, 50))
      return { reads }
    }
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask({}, { topic: 'crowd', read })))
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(reads).toBe(1)
    await ask({}, { topic: 'crowd', read })
    expect(reads).toBe(2)
  })
})

import type { Hub, Read, Subscriber } from '@/lib/platform/live/hub'

/** Waits until `holds` answers something true, and answers it; fails after `patience` milliseconds. */
export async function until<T>(holds: () => T | Promise<T>, patience = 5000): Promise<NonNullable<T>> {
  const end = performance.now() + patience
  for (;;) {
    const found = await holds()
    if (found) return found
    if (performance.now() > end) throw new Error(`not within ${patience} ms`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** A reader that keeps what it is sent, as text, and how it was ended. `takes` false: it never reads. */
export function reader(more: Partial<Subscriber> & { takes?: boolean } = {}) {
  const { takes = true, ...options } = more
  const heard: string[] = []
  const endings: string[] = []
  const subscriber: Subscriber = {
    seen: null,
    send: (bytes) => {
      heard.push(new TextDecoder().decode(bytes))
      return takes
    },
    end: (how) => endings.push(how),
    ...options,
  }
  return { subscriber, heard, endings }
}

/** A reader of `topic` in `hub`, which leaves as a stream would. */
export async function reading(hub: Hub, topic: string, read: Read, more: Parameters<typeof reader>[0] = {}) {
  const one = reader(more)
  one.subscriber.end = (how) => {
    one.endings.push(how)
    hub.leave(topic, one.subscriber)
  }
  const snapshot = await hub.join(topic, read, one.subscriber)
  return { ...one, snapshot }
}

export type Event = { id?: string; event?: string; data?: string; comment?: string; retry?: string }

/** The events of a stream's answer, one after the other, as a browser would read them. */
export async function* eventsOf(response: Response): AsyncGenerator<Event> {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    const text = rest + decoder.decode(chunk, { stream: true })
    const blocks = text.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks)
      yield Object.fromEntries(
        block.split('\n').map((line) => {
          const at = line.indexOf(':')
          return [line.slice(0, at) || 'comment', line.slice(at + 1).trimStart()]
        }),
      )
  }
}

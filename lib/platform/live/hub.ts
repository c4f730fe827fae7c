import { type Listener, listen } from './listener'
import { beat, type Snapshot, snapshotOf } from './snapshot'

/** Where a topic is read: its whole public state, small; null when there is no such thing (any more). */
export type Read = () => Promise<object | null>

/** One open stream. `send` answers false when its reader does not take what was sent before. */
export type Subscriber = {
  /** The snapshot its reader has. */
  seen: string | null
  send: (bytes: Uint8Array) => boolean
  /** `cut`: without the courtesy of an ending, because nobody reads. */
  end: (how: 'over' | 'cut') => void
}

type Topic = {
  name: string
  read: Read
  readers: Set<Subscriber>
  snapshot?: Snapshot | null
  reading?: Promise<void>
  again: boolean
}

/** Milliseconds between beats and between looks without a notice; most readers at once. */
export type Pace = { beat: number; safety: number; most: number }
const usual: Pace = { beat: 15_000, safety: 5000, most: 4000 }

/**
 * The event streams of one process. A topic is read once for all its readers: when a notice names it, when the connection that hears notices
 * is new, and every few seconds in case one was lost. Reads of one topic never overlap; a notice during one asks for one more.
 */
export class Hub {
  readonly #topics = new Map<string, Topic>()
  /** When each reader is due its next beat. */
  readonly #due = new Map<Subscriber, number>()
  readonly #url: string | undefined
  readonly #pace: Pace
  #listener: Listener | undefined
  #timers: NodeJS.Timeout[] = []
  #closed = false

  constructor(url: string | undefined, pace: Partial<Pace> = {}) {
    this.#url = url
    this.#pace = { ...usual, ...pace }
  }

  get full(): boolean {
    return this.#closed || this.#due.size >= this.#pace.most
  }

  get readers(): number {
    return this.#due.size
  }

  /** Adds a reader and sends it what it lacks. Answers null when there is nothing to read, and throws what the very first read throws. */
  async join(name: string, read: Read, subscriber: Subscriber): Promise<Snapshot | null> {
    this.#start()
    const topic = this.#topics.get(name) ?? { name, read, readers: new Set(), again: false }
    this.#topics.set(name, topic)
    topic.readers.add(subscriber)
    this.#due.set(subscriber, performance.now() + this.#pace.beat)
    try {
      if (topic.snapshot === undefined) await (topic.reading ?? this.#look(topic))
    } catch (defect) {
      this.leave(name, subscriber)
      throw defect
    }
    if (topic.snapshot) this.#deliver(subscriber, topic.snapshot)
    else this.leave(name, subscriber)
    return topic.snapshot ?? null
  }

  leave(name: string, subscriber: Subscriber): void {
    this.#due.delete(subscriber)
    const topic = this.#topics.get(name)
    topic?.readers.delete(subscriber)
    if (topic) this.#forget(name, topic)
  }

  /** A topic that is being read stays until it was, so that no second read of it begins meanwhile. */
  #forget(name: string, topic: Topic): void {
    if (topic.readers.size === 0 && !topic.reading) this.#topics.delete(name)
  }

  /** What the readers of a topic have been told last; undefined when it has none. */
  latest(name: string): Snapshot | undefined {
    return this.#topics.get(name)?.snapshot ?? undefined
  }

  /** Ends every stream: their readers come back, to another process or the next one. */
  async close(): Promise<void> {
    this.#closed = true
    for (const timer of this.#timers) clearInterval(timer)
    for (const subscriber of [...this.#due.keys()]) subscriber.end('over')
    this.#due.clear()
    this.#topics.clear()
    await this.#listener?.close()
  }

  #start(): void {
    if (this.#listener || this.#closed) return
    const all = () => {
      for (const topic of this.#topics.values()) this.#lookAgain(topic)
    }
    this.#listener = listen(this.#url, {
      notice: (name) => {
        const topic = this.#topics.get(name)
        if (topic) this.#lookAgain(topic)
      },
      listening: all,
    })
    const tick = Math.min(1000, this.#pace.beat)
    this.#timers = [setInterval(all, this.#pace.safety).unref(), setInterval(() => this.#tick(), tick).unref()]
  }

  /** Without the database the last snapshot stands; the next look tells. */
  #lookAgain(topic: Topic): void {
    this.#look(topic).catch((defect) =>
      console.error(`a live topic: ${defect instanceof Error ? defect.name : 'a defect'}`),
    )
  }

  #look(topic: Topic): Promise<void> {
    if (topic.reading) topic.again = true
    topic.reading ??= this.#readAll(topic).finally(() => {
      topic.reading = undefined
      this.#forget(topic.name, topic)
    })
    return topic.reading
  }

  async #readAll(topic: Topic): Promise<void> {
    do {
      topic.again = false
      const value = await topic.read()
      topic.snapshot = value && snapshotOf(value)
      for (const reader of [...topic.readers]) {
        if (topic.snapshot) this.#deliver(reader, topic.snapshot)
        else reader.end('over')
      }
    } while (topic.again)
  }

  #deliver(reader: Subscriber, { id, bytes }: Snapshot): void {
    if (reader.seen === id) return
    reader.seen = id
    this.#send(reader, bytes)
  }

  #send(reader: Subscriber, bytes: Uint8Array): void {
    if (!reader.send(bytes)) reader.end('cut')
  }

  #tick(): void {
    const now = performance.now()
    for (const [reader, due] of [...this.#due]) {
      if (now < due) continue
      this.#due.set(reader, now + this.#pace.beat)
      this.#send(reader, beat)
    }
  }
}

const holder = globalThis as { [key: symbol]: Hub | undefined }
const key = Symbol.for('jiyn.live')

/** The hub of this process, though Next bundles each route apart. scripts/server.mjs closes it by the same name. */
export function hubOfProcess(): Hub {
  holder[key] ??= new Hub(process.env.DATABASE_URL)
  return holder[key]
}

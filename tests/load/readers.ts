import { connect, type Socket } from 'node:net'

const decoder = new TextDecoder()

/** Many event streams of one address, each on a socket of its own, read as cheaply as can be: they share the machine with the server. */
export class Readers {
  readonly #url: URL
  readonly #sockets: Socket[] = []
  #mark = ''
  #seen = new Map<Socket, number>()
  #broken: string | null = null

  constructor(url: string) {
    this.#url = new URL(url)
  }

  get count(): number {
    return this.#sockets.length
  }

  /** Opens streams until there are `count`, fifty at a time; throws when one is refused or closed. */
  async open(count: number): Promise<void> {
    while (this.#sockets.length < count)
      await Promise.all(Array.from({ length: Math.min(50, count - this.#sockets.length) }, () => this.#one()))
  }

  #one(): Promise<void> {
    const { hostname, port, pathname, host } = this.#url
    const socket = connect({ host: hostname === 'localhost' ? '127.0.0.1' : hostname, port: Number(port) })
    this.#sockets.push(socket)
    return new Promise((resolve, reject) => {
      const fail = (why: string) => {
        this.#broken ??= why
        reject(new Error(why))
      }
      const patience = setTimeout(() => fail('no first event within 20 s'), 20_000)
      socket.setNoDelay(true)
      socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`)
      socket.on('data', (chunk) => {
        const text = decoder.decode(chunk)
        if (/^HTTP\/1.1 (?!200)/.test(text)) return fail(text.slice(0, text.indexOf('\r\n')))
        if (text.includes('data: ')) {
          clearTimeout(patience)
          resolve()
        }
        if (this.#mark && text.includes(this.#mark)) this.#seen.set(socket, performance.now())
      })
      socket.once('error', (error) => fail(error.message))
      socket.once('close', () => fail('a stream was closed'))
    })
  }

  /**
   * Does `work`, after which every stream is to show `mark`. Answers for each stream how many milliseconds after the answer of `work` it
   * did, 0 where it was sooner; throws when one has not within five seconds.
   */
  async hear(mark: string, work: () => Promise<unknown>): Promise<number[]> {
    this.#mark = mark
    this.#seen = new Map()
    await work()
    const answered = performance.now()
    while (this.#seen.size < this.#sockets.length) {
      if (this.#broken) throw new Error(this.#broken)
      if (performance.now() > answered + 5000)
        throw new Error(`${this.#sockets.length - this.#seen.size} streams did not hear within 5 s`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    return [...this.#seen.values()].map((at) => Math.max(0, at - answered))
  }

  close(): void {
    for (const socket of this.#sockets) {
      socket.removeAllListeners()
      socket.on('error', () => {})
      socket.destroy()
    }
  }
}

import 'server-only'
import { dataHeaders } from '@/lib/platform/http/policy'
import { problem } from '@/lib/platform/http/problem'
import { requestProblem } from '@/lib/platform/http/spoken-problem'
import { type Hub, hubOfProcess, type Read, type Subscriber } from './hub'
import { greeting, snapshotOf } from './snapshot'

/** What a route streams: a topic that everyone may read. */
export type Source = { topic: string; read: Read }

/** Events that may wait for a reader. A snapshot replaces the one before: who is further behind loses nothing by coming back. */
const waiting = 16

const later = () => 1000 + Math.random() * 2000
const busy = () => requestProblem(503, 'streamsFull', {}, { 'Retry-After': String(Math.ceil(later() / 1000)) })
/** A proxy that would compress or collect the events would hold them back. */
const headers = { ...dataHeaders, 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' }

/**
 * The answer of a route under /api/live: an event stream of snapshots. `id` is a digest of the content, and who comes back with it
 * (Last-Event-ID, or `?last=` where a page begins) is sent only what is new. Without `text/event-stream` in Accept the snapshot alone, as
 * JSON with that id as its ETag, for readers behind a proxy that holds streams back. 404 nothing there; 503 too many
 * streams in this process, or no database: come back after Retry-After.
 */
export async function stream(request: Request, source: Source, hub: Hub = hubOfProcess()): Promise<Response> {
  try {
    return /\btext\/event-stream\b/.test(request.headers.get('accept') ?? '')
      ? await events(request, source, hub)
      : await once(request, source, hub)
  } catch (defect) {
    console.error(`event stream: ${defect instanceof Error ? defect.name : 'a defect that is no Error'}`)
    return busy()
  }
}

/** Reads under way for whoever asks without a stream: a thousand phones behind a proxy that holds streams back ask at the same moment. */
const reading = new Map<string, ReturnType<Read>>()

function shared({ topic, read }: Source): ReturnType<Read> {
  const under = reading.get(topic) ?? read().finally(() => reading.delete(topic))
  reading.set(topic, under)
  return under
}

async function once(request: Request, source: Source, hub: Hub): Promise<Response> {
  const known = hub.latest(source.topic)
  const value = known ? null : await shared(source)
  const snapshot = known ?? (value && snapshotOf(value))
  if (!snapshot) return problem(404, 'Not Found')
  const etag = `"${snapshot.id}"`
  const same = request.headers.get('if-none-match') === etag
  return new Response(same ? null : snapshot.json, {
    status: same ? 304 : 200,
    headers: { ...headers, ...(same ? {} : { 'content-type': 'application/json' }), etag },
  })
}

/** A body that its subscriber writes; `left` is called once, when either side is done with it. */
function bodyOf(seen: string | null, left: (subscriber: Subscriber) => void) {
  let open = true
  let controller!: ReadableStreamDefaultController<Uint8Array>
  const subscriber: Subscriber = {
    seen,
    send(bytes) {
      if (open) controller.enqueue(bytes)
      return !open || (controller.desiredSize ?? 0) > 0
    },
    end(how) {
      if (!close()) return
      if (how === 'cut') controller.error(new DOMException('nobody reads', 'AbortError'))
      else controller.close()
    },
  }
  function close(): boolean {
    if (!open) return false
    open = false
    left(subscriber)
    return true
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given
      },
      cancel() {
        close()
      },
    },
    { highWaterMark: waiting },
  )
  return { body, subscriber }
}

async function events(request: Request, { topic, read }: Source, hub: Hub): Promise<Response> {
  if (hub.full) return busy()
  const seen = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('last')
  const { body, subscriber } = bodyOf(seen, (one) => hub.leave(topic, one))
  request.signal.addEventListener('abort', () => subscriber.end('cut'))
  subscriber.send(greeting(later()))
  if (!(await hub.join(topic, read, subscriber))) return problem(404, 'Not Found')
  return new Response(body, { headers: { ...headers, 'content-type': 'text/event-stream; charset=utf-8' } })
}

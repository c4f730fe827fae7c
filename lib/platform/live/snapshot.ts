import { createHash } from 'node:crypto'

/** What a topic looks like: what was read of it, its JSON, an id that is the same in every process, and the bytes of its event. */
export type Snapshot = { value: object; id: string; json: string; bytes: Uint8Array }

const encoder = new TextEncoder()

/** The id is a digest of the content: equal content is one event, whichever process a reader comes back to. */
export function snapshotOf(value: object): Snapshot {
  const json = JSON.stringify(value)
  const id = createHash('sha256').update(json).digest('base64url').slice(0, 16)
  return { value, id, json, bytes: encoder.encode(`id: ${id}\ndata: ${json}\n\n`) }
}

/** Opens a stream: when to come back after it broke, each reader at another time, and a first word so that headers leave at once. */
export const greeting = (retry: number) => encoder.encode(`retry: ${Math.round(retry)}\n: open\n\n`)

/** Proof of life. An event and not a comment: a browser cannot see comments, and so not that a connection died silently. */
export const beat = encoder.encode('event: beat\ndata: 1\n\n')

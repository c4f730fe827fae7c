import { connect, type Ears, type Link } from './connection'

/** A picture of a topic and its id (lib/platform/live). */
export type Picture<T> = { id: string; value: T }

type Shared = { ears: Set<Ears<unknown>>; latest: Picture<unknown> | null; link: Link; leave: () => void }
const joined = new Map<string, Shared>()

function begin(url: string, last: string): Shared {
  const shared: Shared = { ears: new Set(), latest: null, link: 'live', leave: () => {} }
  shared.leave = connect<unknown>(url, last, {
    heard: (id, value) => {
      shared.latest = { id, value }
      for (const one of shared.ears) one.heard(id, value)
    },
    linked: (link) => {
      shared.link = link
      for (const one of shared.ears) one.linked(link)
    },
  })
  joined.set(url, shared)
  return shared
}

/** Joins the stream at `url` as `connect` does, all parts of a page by one connection: a browser opens only a few to one portal. */
export function join<T>(url: string, last: string, ears: Ears<T>): () => void {
  const shared = joined.get(url) ?? begin(url, last)
  const mine = ears as Ears<unknown>
  shared.ears.add(mine)
  if (shared.latest && shared.latest.id !== last) mine.heard(shared.latest.id, shared.latest.value)
  mine.linked(shared.link)
  return () => {
    shared.ears.delete(mine)
    if (shared.ears.size > 0) return
    shared.leave()
    joined.delete(url)
  }
}

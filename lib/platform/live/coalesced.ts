/**
 * A `send` that is called at once, then at most once in `gap` milliseconds for each topic; whatever was asked for meanwhile is sent when
 * the gap ends, so that the last one is never lost. What `send` fails with is dropped: readers look again by themselves (hub.ts).
 */
export function coalesced(send: (topic: string) => PromiseLike<unknown>, gap = 500): (topic: string) => void {
  /** Topics in their gap, and whether they were asked for in it. */
  const waiting = new Map<string, boolean>()
  function go(topic: string) {
    waiting.set(topic, false)
    send(topic).then(undefined, () => {})
    setTimeout(() => {
      const again = waiting.get(topic)
      waiting.delete(topic)
      if (again) go(topic)
    }, gap).unref()
  }
  return (topic) => {
    if (waiting.has(topic)) waiting.set(topic, true)
    else go(topic)
  }
}

/** An action of one's own brings the page anew by itself; only what others did is asked for. */
const patience = 300
const least = 1500
const longest = 30_000

/** A page as it stands: `render` is another object each time the server rendered it, `shown` the picture it was rendered with. */
type Standing = { render: object; shown: string; newest: string }

/**
 * Brings a page up to date with the newest picture of its topic. While it shows another one `ask` is called: soon, then again after growing
 * pauses, because one answer may be lost on the way; a change of either begins from the shortest. A page that was up to date and then fell
 * behind is asked for even where the newest picture comes to look as before: what stands beside the picture may be of the moment between.
 * `ask` answers false when nothing can be asked for now: it is called again. Never more often than once in a second and a half. Each page
 * that fell behind waits up to `spread` milliseconds more, every page another time: a thousand of them fall behind at the same moment.
 */
export function catchUp(ask: () => boolean, spread: () => number = () => 0) {
  let last: Standing | undefined
  /** Since this render: it was up to date; it was, and then no more. */
  let settled = false
  let passed = false
  let behind = false
  let since = 0
  let wait = patience
  let asked = Number.NEGATIVE_INFINITY
  let lost = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function plan() {
    clearTimeout(timer)
    if (!behind) return
    const pause = Math.min(longest, least * 2 ** lost)
    timer = setTimeout(go, Math.max(since + wait, asked + pause) - performance.now())
  }
  function go() {
    asked = performance.now()
    since = asked
    if (ask()) lost += 1
    plan()
  }
  return {
    stands(page: Standing) {
      if (page.render !== last?.render) settled = passed = false
      else if (page.shown === last.shown && page.newest === last.newest) return
      const same = page.shown === page.newest
      passed ||= settled && !same
      settled ||= same
      // Counted from when the page fell behind: a quick row of changes must not put off the answer to the first of them.
      if (!behind && (passed || !same)) {
        since = performance.now()
        wait = patience + Math.random() * spread()
      }
      behind = passed || !same
      last = page
      lost = 0
      plan()
    },
    leave: () => clearTimeout(timer),
  }
}

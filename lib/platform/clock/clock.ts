const almaty = 5 * 3_600_000

let started: { real: number; shown: number } | null | undefined

function demo() {
  if (started !== undefined) return started
  const wish = process.env.JIYN_DEMO === '1' ? process.env.DEMO_CLOCK : undefined
  const shown = wish ? Date.parse(`${wish.length === 10 ? `${wish}T00:00` : wish}Z`) - almaty : Number.NaN
  started = Number.isNaN(shown) ? null : { real: Date.now(), shown }
  return started
}

/** The present instant. In a demo with DEMO_CLOCK (Almaty time) it starts there and goes on at its usual pace. Read it once, at the entry point. */
export function now(): Date {
  const moved = demo()
  return new Date(moved ? moved.shown + (Date.now() - moved.real) : Date.now())
}

/** What every other clock shows at our `instant`: differs from it only in a demo with DEMO_CLOCK. */
export function worldTime(instant: Date): Date {
  const moved = demo()
  return moved ? new Date(instant.getTime() - moved.shown + moved.real) : instant
}

// The page cache of public pages (next.config.ts `cacheHandler`). Three things the default one does not do:
// scripts are dropped from public pages; a change committed by any process ends stale pages in all of them; a page lives no longer than
// its own civil day in Almaty, because every term in it is counted in days. Plain JavaScript: Next loads it outside the bundle.
import { readFileSync } from 'node:fs'
import { LRUCache } from 'lru-cache'
import pg from 'pg'

const holder = globalThis
holder.jiynStart ??= Date.now()

const bytes = 96 * 1024 * 1024
/** Shared by all handler instances of this process. */
holder.jiynPages ??= {
  entries: new LRUCache({ maxSize: bytes, sizeCalculation: (entry) => entry.size }),
  staleSince: new Map(),
  // A page that was begun and never kept (an unknown address, a failure) must not stay here for good.
  begun: new LRUCache({ max: 2000 }),
  listening: false,
}
const state = holder.jiynPages

function almatyDay() {
  const wish = process.env.JIYN_DEMO === '1' && process.env.DEMO_CLOCK
  // Only whether the day turned matters here, so a demo's moved clock is compared by its own offset from the process start.
  const moved = wish
    ? Date.parse(`${wish.length === 10 ? `${wish}T00:00` : wish}Z`) - 5 * 3_600_000 - holder.jiynStart
    : 0
  return Math.floor((Date.now() + moved + 5 * 3_600_000) / 86_400_000)
}

function markStale(tag) {
  state.staleSince.set(tag, performance.now())
}

async function listen() {
  if (state.listening || !process.env.DATABASE_URL || process.env.NEXT_PHASE === 'phase-production-build') return
  state.listening = true
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    application_name: 'jiyn-pages',
    keepAlive: true,
  })
  const lost = () => {
    // Notices may have been missed: begin again with an empty cache.
    state.entries.clear()
    state.staleSince.set('all', performance.now())
    state.listening = false
    setTimeout(() => listen().catch(() => {}), 1000).unref()
  }
  client.once('error', () => client.end().catch(() => {}))
  client.once('end', lost)
  client.on('notification', ({ payload }) => markStale(payload))
  try {
    await client.connect()
    await client.query('listen jiyn_pages')
    state.entries.clear()
    // Pages begun before we heard anything may show what was before.
    markStale('all')
  } catch {
    client.removeListener('end', lost)
    await client.end().catch(() => {})
    lost()
  }
}

const okrugOf = (key) => key.match(/\/okrugs\/(\d{9})(?:\/|$)/)?.[1]

const scripts = /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/g

/** A page that ships no script: everything but what opts in by `data-island`. */
const withoutScripts = (html) => html.replace(scripts, (tag) => (/^<script\b[^>]*\bdata-island\b/.test(tag) ? tag : ''))

/** What a page that found nothing would draw by script, drawn beforehand: the built page for wrong addresses, in the visitor's view. */
function missing(key) {
  state.missing ??= withoutScripts(readFileSync('.next/server/app/_not-found.html', 'utf8'))
  return /\/(kk|ru|en)~large/.test(key)
    ? state.missing.replace('data-view="plain"', 'data-view="large"')
    : state.missing
}

/** A page that has something better to say than the general one (which okrug was meant) is whole, and marks itself as missing. */
const missingItself = /<[a-z]+ [^>]*\bdata-missing\b/

/** A page that asks to be loaded again after some seconds shows what changes without a notice, and is true no longer than that. */
const secondsOf = (value) =>
  Number(value.html?.match(/<meta http-equiv="refresh" content="(\d+)"/)?.[1] ?? Number.POSITIVE_INFINITY)

/** As a string of UTF-16, and as what scripts/pages.mjs sends of it: bytes and compressed bytes. */
const sizeOf = (value) => 1024 + 4 * (value?.html?.length ?? value?.body?.length ?? 0) + (value?.rscData?.length ?? 0)

/** Next's key of a page is its internal address behind a prefix of the build. */
const addressOf = (key) => key.replace(/^\/route-cache\/[A-Z_]+\/[0-9a-f]+\/\$/, '')

/** The page of an internal address while it is still true, or null. */
export function kept(address) {
  const entry = state.entries.get(address)
  const since = Math.max(state.staleSince.get('all') ?? 0, state.staleSince.get(okrugOf(address)) ?? 0)
  // A process that cannot hear of changes does not keep pages.
  const young = entry && performance.now() < entry.begun + entry.seconds * 1000
  return young && state.listening && entry.begun > since && entry.day === almatyDay() ? entry : null
}

export default class PageCache {
  async get(key) {
    await listen()
    const address = addressOf(key)
    const entry = kept(address)
    if (!entry) state.begun.set(address, performance.now())
    return entry
  }

  async set(key, value) {
    const address = addressOf(key)
    // The page shows the database as it was when rendering began, not when it ended.
    const begun = state.begun.get(address) ?? performance.now()
    state.begun.delete(address)
    if (!value) return void state.entries.delete(address)
    if (value.kind === 'APP_PAGE') {
      value.html =
        value.html.includes('id="__next_error__"') && value.status === 404
          ? missing(address)
          : withoutScripts(value.html)
      if (missingItself.test(value.html)) value.status = 404
      // Without scripts nothing navigates inside the page, so the flight data would never be asked for (scripts/whole-pages.mjs).
      value.rscData = Buffer.alloc(0)
      value.segmentData = undefined
    }
    const seconds = secondsOf(value)
    state.entries.set(address, {
      value,
      lastModified: Date.now(),
      begun,
      day: almatyDay(),
      seconds,
      size: sizeOf(value),
    })
  }

  async revalidateTag(tags) {
    for (const tag of [tags].flat()) markStale(tag)
  }

  resetRequestCache() {}
}

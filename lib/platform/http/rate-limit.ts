import { LRUCache } from 'lru-cache'

/** A bucket of `burst` requests that refills by `perSecond`. */
export type Rate = { burst: number; perSecond: number }

/**
 * Counts requests by address in this process. `take(address, at)` spends one and answers 0, or how many whole seconds to wait when none is
 * left; `at` is milliseconds on any steady clock. The least recently seen addresses are forgotten beyond `remembered`: forgetting only gives.
 */
export function rateLimit({ burst, perSecond }: Rate, remembered = 20_000): (address: string, at: number) => number {
  const each = 1000 / perSecond
  /** When an address's bucket will be full again. */
  const fullAt = new LRUCache<string, number>({ max: remembered })
  return (address, at) => {
    const full = Math.max(fullAt.get(address) ?? at, at) + each
    const wait = full - burst * each - at
    if (wait > 0) return Math.ceil(wait / 1000)
    fullAt.set(address, full)
    return 0
  }
}

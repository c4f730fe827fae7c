import type { NewsKey, NewsTopic } from '../views'

const topics: Record<string, NewsTopic> = {
  notice: 'notices',
  failed: 'notices',
  reminder48: 'reminders',
  reminder3: 'reminders',
  protocol: 'protocols',
  results: 'results',
}

/** What people choose by that hears of this; null for what is told of no meeting. */
export const topicOf = (key: string): NewsTopic | null =>
  /^(notice|failed|reminder48|reminder3|protocol|results\.[0-9a-z]{1,11})$/.test(key)
    ? (topics[key.split('.')[0] as string] as NewsTopic)
    : null

/**
 * Hours before a meeting at which it is called to mind [P], and until which: a letter that says «in two days» is not sent on the day itself, because
 * the portal was off.
 */
export const reminders = {
  reminder48: { from: 48, until: 24 },
  reminder3: { from: 3, until: 0 },
} as const satisfies Partial<Record<NewsKey, { from: number; until: number }>>

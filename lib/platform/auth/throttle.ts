import 'server-only'
import { db } from '@/lib/platform/db/client'
import { keyed } from './keyed'

type Limit = { name: string; tries: number; minutes: number }

/**
 * How often a sign-in may be tried [P]. A device that the account has used before has a limit of its own, so guesses from elsewhere
 * never shut it out; a stranger's limit is per login and address; an address, which may be a whole village, gets a generous one. The code of a
 * hall is tried by somebody signed in: that limit is the account's own at each meeting, so that a guesser locks nobody else out. A second factor is
 * tried only by whoever had the password. Codes to new addresses are sent, and tried, so often an account.
 */
export const limits = {
  device: { name: 'device', tries: 10, minutes: 15 },
  stranger: { name: 'stranger', tries: 5, minutes: 15 },
  address: { name: 'address', tries: 100, minutes: 15 },
  code: { name: 'code', tries: 20, minutes: 15 },
  hall: { name: 'hall', tries: 10, minutes: 15 },
  proof: { name: 'proof', tries: 10, minutes: 15 },
  contact: { name: 'contact', tries: 5, minutes: 60 },
  contactTry: { name: 'contact try', tries: 10, minutes: 15 },
} satisfies Record<string, Limit>

export type Bucket = { limit: Limit; key: string }

/** The bucket of a limit for these parts. Neither login nor address can be read from its key. */
export const bucket = (limit: Limit, ...parts: string[]): Bucket => ({
  limit,
  key: keyed(`limit ${limit.name}`, ...parts).toString('hex'),
})

/**
 * Takes one try from each bucket before anything is verified, so that a hundred guesses at once are still counted one by one.
 * Null when all allow it; otherwise the moment from which the first full one allows it again.
 */
export async function take(buckets: readonly Bucket[], now: Date): Promise<Date | null> {
  for (const { limit, key } of buckets) {
    const length = limit.minutes * 60_000
    const over = new Date(now.getTime() - length)
    const [row] = await db.$queryRaw<{ used: number; since: Date }[]>`
      insert into sign_in_bucket as bucket (key, used, since) values (${key}, 1, ${now})
      on conflict (key) do update set
        used = case when bucket.since <= ${over} then 1 else bucket.used + 1 end,
        since = case when bucket.since <= ${over} then ${now} else bucket.since end
      returning used, since`
    if (row && row.used > limit.tries) return new Date(row.since.getTime() + length)
  }
  return null
}

/** After a success: the account's own bucket is emptied, a shared one gets its try back. */
export async function giveBack([own, ...shared]: readonly Bucket[]): Promise<void> {
  if (own) await db.$executeRaw`delete from sign_in_bucket where key = ${own.key}`
  for (const { key } of shared) await db.$executeRaw`update sign_in_bucket set used = used - 1 where key = ${key}`
}

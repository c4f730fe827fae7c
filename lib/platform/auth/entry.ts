import 'server-only'
import { db, type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { fingerprintOf } from '@/lib/platform/secrets/iin'
import { openMemberAccount } from './accounts'
import { codeDigest, readCode } from './code'
import type { SignInMethod } from './context'
import { knows, readDevice } from './device'
import { passwordHolds } from './password'
import { openSession } from './session'
import { type Bucket, bucket, giveBack, limits, take } from './throttle'
import type { Visitor } from './visitor'

/** Why somebody was not let in. */
export type EntryCode =
  | 'accounts.wrongPassword'
  | 'accounts.throttled'
  | 'accounts.blocked'
  | 'accounts.codeMistyped'
  | 'accounts.codeUnknown'
  | 'accounts.codeUsed'
  | 'accounts.codeExpired'
  | 'accounts.onNoRoll'

/** `session`: the secret id for the cookie. */
export type Entry = Outcome<{ accountId: string; session: string }, EntryCode>

const almaty = 5 * 3_600_000

function throttled(until: Date, now: Date): Entry {
  const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000)
  // Rounded up to the minute, so that trying at the time we name is never too early.
  const minute = new Date(Math.ceil(until.getTime() / 60_000) * 60_000 + almaty)
  return refuse('accounts.throttled', { params: { minutes, time: minute.toISOString().slice(11, 16) } })
}

/** Longer than any login or password may be: not worth the work of hashing. */
const longest = 256

export const loginOf = (typed: string): string => typed.trim().normalize('NFKC').toLowerCase()

/** Signs in by login and password. Answers `wrongPassword` for an unknown login too, after the same work. */
export async function enterByPassword(
  given: { login: string; password: string },
  visitor: Visitor,
  now: Date,
): Promise<Entry> {
  if (given.login.length > longest || given.password.length > longest) return refuse('accounts.wrongPassword')
  const login = loginOf(given.login)
  const account = await db.account.findUnique({ where: { login }, select: { id: true, passwordHash: true } })
  const device = readDevice(visitor.device)
  const buckets: Bucket[] =
    account && device && knows(device, account.id)
      ? [bucket(limits.device, login, device.id)]
      : [bucket(limits.stranger, login, visitor.address), bucket(limits.address, visitor.address)]
  const until = await take(buckets, now)
  if (until) return throttled(until, now)

  const right = await passwordHolds(account?.passwordHash ?? null, given.password)
  if (!account) return refuse('accounts.wrongPassword')
  const entry = await transact(async (tx): Promise<Entry> => {
    await tx.signInAttempt.create({ data: { accountId: account.id, method: 'password', success: right, at: now } })
    return right ? open(tx, account.id, 'password', visitor, now) : refuse('accounts.wrongPassword')
  })
  if (entry.ok) await giveBack(buckets)
  return entry
}

/** Signs in by a code from paper, which is used up by it. Whoever holds the digits may know why they no longer work. */
export async function enterByCode(typed: string, visitor: Visitor, now: Date): Promise<Entry> {
  const code = readCode(typed)
  if (!code) return refuse('accounts.codeMistyped', { field: 'code' })
  const device = readDevice(visitor.device)
  const buckets = [bucket(limits.code, device?.id ?? visitor.address)]
  const until = await take(buckets, now)
  if (until) return throttled(until, now)

  const digest = codeDigest(code)
  const entry = await transact(async (tx): Promise<Entry> => {
    const found = await tx.oneTimeCode.findUnique({ where: { digest } })
    if (!found || found.revokedAt) return refuse('accounts.codeUnknown', { field: 'code' })
    const { accountId } = found
    const blocked = await tx.account.findFirst({ where: { id: accountId, blockedAt: { not: null } } })
    if (blocked) return refuse('accounts.blocked')
    if (found.expiresAt <= now) return refuse('accounts.codeExpired', { field: 'code' })
    const { count } = await tx.oneTimeCode.updateMany({
      where: { digest, usedAt: null, revokedAt: null },
      data: { usedAt: now },
    })
    if (count === 0) return refuse('accounts.codeUsed', { field: 'code' })
    await tx.signInAttempt.create({ data: { accountId, method: 'code', success: true, at: now } })
    return open(tx, accountId, 'code', visitor, now)
  })
  if (entry.ok) await giveBack(buckets)
  return entry
}

/**
 * Signs in whoever an identity provider vouches for, matched to a person on a roll by IIN alone: never by name or e-mail, which it may give to
 * anyone. Opens the first account of a person who has none. Whoever is on no roll stays a reader.
 */
export async function enterByIdentity(iin: unknown, agent: string, now: Date): Promise<Entry> {
  if (typeof iin !== 'string' || !/^\d{12}$/.test(iin)) return refuse('accounts.onNoRoll')
  return transact(async (tx): Promise<Entry> => {
    const iinHmac = fingerprintOf(iin)
    await tx.$queryRaw`select 1 from community_member where iin_hmac = ${iinHmac} order by okrug_id for no key update`
    const people = await tx.communityMember.findMany({
      where: { iinHmac },
      include: { account: { select: { id: true } } },
      orderBy: { changedAt: 'desc' },
    })
    // Whoever moved is excluded where they lived before: there they enter only while they are on no other roll.
    const living = people.filter(({ exclusionReason }) => exclusionReason === null)
    const candidates = living.length > 0 ? living : people
    const person = candidates.find(({ account }) => account) ?? candidates[0]
    if (!person) return refuse('accounts.onNoRoll')
    const accountId = person.account?.id ?? (await openMemberAccount(tx, person, now))
    if (!person.account) {
      const account = await pseudonymOf(tx, PLATFORM, accountId)
      await append(tx, PLATFORM, 'accounts.create-account', { account, by: 'identity' }, now)
    }
    await tx.signInAttempt.create({ data: { accountId, method: 'identity', success: true, at: now } })
    return open(tx, accountId, 'identity', { agent }, now)
  })
}

async function open(
  tx: Tx,
  accountId: string,
  method: SignInMethod,
  { agent }: Pick<Visitor, 'agent'>,
  now: Date,
): Promise<Entry> {
  // Waits for a block or a change of role that is going on, so that neither leaves this session behind.
  const [free] = await tx.$queryRaw<unknown[]>`
    select 1 from account where id = ${accountId}::uuid and blocked_at is null for share`
  if (!free) return refuse('accounts.blocked')
  await forget(tx, accountId, now)
  return done({ accountId, session: await openSession(tx, { accountId, method, agent, now }) })
}

const day = 86_400_000

/** What is kept about sign-ins is kept no longer than somebody may ask for it [P]: a quarter; limits for a day. */
async function forget(tx: Tx, accountId: string, now: Date): Promise<void> {
  const quarter = new Date(now.getTime() - 92 * day)
  await tx.signInAttempt.deleteMany({ where: { accountId, at: { lt: quarter } } })
  await tx.session.deleteMany({ where: { accountId, expiresAt: { lt: quarter } } })
  await tx.signInBucket.deleteMany({ where: { since: { lt: new Date(now.getTime() - day) } } })
}

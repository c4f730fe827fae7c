import { verify } from '@node-rs/argon2'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { codeDigest, newCode, printedCode } from '@/lib/platform/auth/code'
import { sessionAt, sessionIdIn } from '@/lib/platform/auth/current'
import { remember } from '@/lib/platform/auth/device'
import { enterByCode, enterByPassword } from '@/lib/platform/auth/entry'
import { sha256 } from '@/lib/platform/auth/keyed'
import { limits } from '@/lib/platform/auth/throttle'
import type { Visitor } from '@/lib/platform/auth/visitor'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'

// The real thing, watched: how much work an attempt costs is counted, not timed.
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return { ...real, verify: vi.fn(real.verify) }
})

const now = new Date('2026-12-24T05:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const password = 'тоғыз жолдың торабы'

let akim: { id: string; login: string }
let address = 0
/** Each test comes from addresses of its own. */
const elsewhere = (): Visitor => ({ address: `10.0.0.${++address}`, device: undefined, agent: 'Chrome, Android' })

const right = (visitor: Visitor, at = now) => enterByPassword({ login: akim.login, password }, visitor, at)
const wrong = (visitor: Visitor, at = now) => enterByPassword({ login: akim.login, password: 'guess' }, visitor, at)
const times = async <T>(count: number, work: () => Promise<T>) => {
  const done: T[] = []
  for (let n = 0; n < count; n++) done.push(await work())
  return done
}

beforeEach(async () => {
  akim = await accountWith({ password })
})

describe('by password', () => {
  test('opens a session that is found again by its secret alone', async () => {
    const entry = await right(elsewhere())
    if (!entry.ok) throw new Error(entry.code)
    expect(await sessionAt(sha256(entry.session), now)).toMatchObject({
      login: akim.login,
      actor: { accountId: akim.id },
    })
    expect(await db.session.findFirst({ where: { id: entry.session } })).toBeNull()
    expect(await sessionAt(sha256(entry.session), minutes(31 * 24 * 60))).toBeNull()
  })

  test('does not mind capitals and spaces around the login', async () => {
    const login = ` ${akim.login.toUpperCase()} `
    expect(await enterByPassword({ login, password }, elsewhere(), now)).toMatchObject({ ok: true })
  })

  test('answers the same for a wrong password and an unknown login', async () => {
    const unknown = await enterByPassword({ login: 'nobody', password }, elsewhere(), now)
    expect(unknown).toEqual({ ok: false, code: 'accounts.wrongPassword' })
    expect(await wrong(elsewhere())).toEqual(unknown)
    expect(await enterByPassword({ login: akim.login, password: 'x'.repeat(1000) }, elsewhere(), now)).toEqual(unknown)
  })

  test('does the same work for an unknown login as for a wrong password', async () => {
    const work = vi.mocked(verify)
    const costOf = async (attempt: () => Promise<unknown>) => {
      work.mockClear()
      await attempt()
      return work.mock.calls.map(([stored]) => String(stored).split('$').slice(1, 4))
    }
    const known = await costOf(() => wrong(elsewhere()))
    const unknown = await costOf(() => enterByPassword({ login: 'nobody', password }, elsewhere(), now))
    expect(known).toEqual([['argon2id', 'v=19', 'm=19456,t=2,p=1']])
    expect(unknown).toEqual(known)
  })

  test('lets a blocked account in by nothing', async () => {
    await db.account.update({ where: { id: akim.id }, data: { blockedAt: now } })
    expect(await right(elsewhere())).toEqual({ ok: false, code: 'accounts.blocked' })
    expect(await wrong(elsewhere())).toEqual({ ok: false, code: 'accounts.wrongPassword' })
  })

  test('an account without a password has none that fits', async () => {
    const { login } = await accountWith()
    for (const password of ['', 'nobody has this password'])
      expect(await enterByPassword({ login, password }, elsewhere(), now)).toMatchObject({
        code: 'accounts.wrongPassword',
      })
  })

  test('keeps for the owner what was tried', async () => {
    await wrong(elsewhere())
    await right(elsewhere())
    const tries = await db.signInAttempt.findMany({ where: { accountId: akim.id }, orderBy: { id: 'asc' } })
    expect(tries.map((one) => one.success)).toEqual([false, true])
  })
})

describe('limits', () => {
  test('stop a guesser after five tries and say from when to go on', async () => {
    const guesser = elsewhere()
    for (const entry of await times(limits.stranger.tries, () => wrong(guesser)))
      expect(entry).toMatchObject({ code: 'accounts.wrongPassword' })
    expect(await right(guesser, minutes(3))).toEqual({
      ok: false,
      code: 'accounts.throttled',
      params: { minutes: 12, time: '10:15' },
    })
    expect(await right(guesser, minutes(15))).toMatchObject({ ok: true })
  })

  test('count a hundred guesses at once one by one', async () => {
    const guesser = elsewhere()
    const entries = await Promise.all(Array.from({ length: 40 }, () => wrong(guesser)))
    const verified = entries.filter((entry) => !entry.ok && entry.code === 'accounts.wrongPassword')
    expect(verified).toHaveLength(limits.stranger.tries)
  })

  test('from elsewhere never shut out the akim’s own computer, nor a new one at another address', async () => {
    const own = { ...elsewhere(), device: remember(null, akim.id) }
    const guesser = elsewhere()
    await times(20, () => wrong(guesser))
    expect(await right(own)).toMatchObject({ ok: true })
    expect(await right({ ...own, address: guesser.address })).toMatchObject({ ok: true })
    expect(await right(elsewhere())).toMatchObject({ ok: true })
  })

  test('hold a known device too, for its own account', async () => {
    const own = { ...elsewhere(), device: remember(null, akim.id) }
    await times(limits.device.tries, () => wrong(own))
    expect(await right(own)).toMatchObject({ code: 'accounts.throttled' })
  })

  test('do not believe a device that somebody invented, nor one of another account', async () => {
    const other = await accountWith({ password })
    for (const device of [`${'a'.repeat(22)}.${'b'.repeat(22)}`, remember(null, other.id), 'x', '.'.repeat(40)]) {
      const guesser = { ...elsewhere(), device }
      await times(limits.stranger.tries, () => wrong(guesser))
      expect(await right(guesser)).toMatchObject({ code: 'accounts.throttled' })
    }
  })

  test('are generous to an address, which may be a whole village, and give a try back after a success', async () => {
    const village = elsewhere()
    await times(limits.address.tries + 1, async () => {
      const { login } = await accountWith()
      return enterByPassword({ login, password: 'guess' }, village, now)
    })
    expect(await right(village)).toMatchObject({ code: 'accounts.throttled' })
    const used = async () => (await db.signInBucket.aggregate({ _sum: { used: true } }))._sum.used
    const before = await used()
    await times(3, () => right(elsewhere()))
    expect(await used()).toBe(before)
  })

  test('keep neither login nor address', async () => {
    await wrong({ ...elsewhere(), address: '10.9.9.9' })
    const kept = JSON.stringify(await db.signInBucket.findMany())
    expect(kept).not.toContain('10.9.9.9')
    expect(kept).not.toContain(akim.login)
  })
})

describe('by a code from paper', () => {
  const issue = async (more: { expiresAt?: Date; revokedAt?: Date } = {}) => {
    const code = newCode()
    const data = { digest: codeDigest(code), accountId: akim.id, issuedAt: now, expiresAt: minutes(60), ...more }
    await db.oneTimeCode.create({ data })
    return code
  }

  test('opens a session once', async () => {
    const code = await issue()
    const entry = await enterByCode(printedCode(code), elsewhere(), now)
    expect(entry).toMatchObject({ ok: true, accountId: akim.id })
    expect(await enterByCode(code, elsewhere(), now)).toMatchObject({ code: 'accounts.codeUsed' })
  })

  test('opens one session when it is typed in many places at once', async () => {
    const code = await issue()
    const entries = await Promise.all(Array.from({ length: 12 }, () => enterByCode(code, elsewhere(), now)))
    expect(entries.filter((entry) => entry.ok)).toHaveLength(1)
    expect(await db.session.count({ where: { accountId: akim.id } })).toBe(1)
  })

  test('says what is wrong with it', async () => {
    const code = await issue({ expiresAt: now })
    expect(await enterByCode(code, elsewhere(), now)).toMatchObject({ code: 'accounts.codeExpired' })
    const slip = code.slice(0, -1) + ((Number(code.at(-1)) + 1) % 10)
    expect(await enterByCode(slip, elsewhere(), now)).toMatchObject({ code: 'accounts.codeMistyped' })
    expect(await enterByCode(newCode(), elsewhere(), now)).toMatchObject({ code: 'accounts.codeUnknown' })
  })

  test('is worth nothing once it was replaced, or while its account is blocked', async () => {
    expect(await enterByCode(await issue({ revokedAt: now }), elsewhere(), now)).toMatchObject({
      code: 'accounts.codeUnknown',
    })
    const code = await issue()
    await db.account.update({ where: { id: akim.id }, data: { blockedAt: now } })
    expect(await enterByCode(code, elsewhere(), now)).toMatchObject({ code: 'accounts.blocked' })
    expect(await db.oneTimeCode.findUnique({ where: { digest: codeDigest(code) } })).toMatchObject({ usedAt: null })
  })

  test('cannot be guessed on and on from one place', async () => {
    const guesser = elsewhere()
    const code = await issue()
    await times(limits.code.tries, () => enterByCode(newCode(), guesser, now))
    expect(await enterByCode(code, guesser, now)).toMatchObject({ code: 'accounts.throttled' })
    const invented = { ...guesser, device: `${'a'.repeat(22)}.${'b'.repeat(22)}` }
    expect(await enterByCode(code, invented, now)).toMatchObject({ code: 'accounts.throttled' })
    const own = { ...guesser, device: remember(null, akim.id) }
    expect(await enterByCode(code, own, now)).toMatchObject({ ok: true })
  })

  test('is not kept where it could be read', async () => {
    const code = await issue()
    expect(JSON.stringify(await db.oneTimeCode.findMany())).not.toContain(code)
  })
})

test('a cookie that is not ours names no session', async () => {
  for (const token of [undefined, '', 'x', 'eyJhbGciOiJub25lIn0.e30.']) expect(await sessionIdIn(token)).toBeNull()
})

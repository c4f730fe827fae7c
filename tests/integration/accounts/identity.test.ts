import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ask } from '@/lib/platform/auth/ask'
import { halfSessionAt, sessionAt, sessionIdIn } from '@/lib/platform/auth/current'
import { enterByIdentity } from '@/lib/platform/auth/entry'
import { identityProvider } from '@/lib/platform/auth/identity'
import { db } from '@/lib/platform/db/client'
import { fingerprintOf } from '@/lib/platform/secrets/iin'
import { accountWith } from '../../factories/accounts'
import { begin, comeBack, consent, startProvider } from '../../factories/identity'
import { okrugOf } from '../../factories/okrugs'
import { memberOf, nobody } from '../../factories/roll'
import { lastEntry } from '../../factories/sign-in'

const okrugId = '595901000'
const refused = expect.stringMatching(/\/api\/auth\/error\?error=OAuthCallback$/)

let provider: Awaited<ReturnType<typeof startProvider>>
let other: Awaited<ReturnType<typeof startProvider>>
/** Says that it is the issuer and leads everywhere to the other one. */
let impostor: Server

/** env() is read once: each provider is met in modules of its own. */
function trust(issuer: string): void {
  vi.stubEnv('OIDC_ISSUER', issuer)
  vi.stubEnv('OIDC_CLIENT_ID', 'jiyn')
  vi.stubEnv('OIDC_CLIENT_SECRET', 'a secret of the tests')
}

beforeAll(async () => {
  ;[provider, other] = await Promise.all([startProvider(), startProvider()])
  trust(provider.issuer)
  impostor = createServer(async (_, response) => {
    const { port } = impostor.address() as AddressInfo
    const told = await (await fetch(`${other.issuer}/.well-known/openid-configuration`)).json()
    response.setHeader('content-type', 'application/json')
    // Nothing but the token itself is to give it away.
    const silent = { authorization_response_iss_parameter_supported: false }
    response.end(JSON.stringify({ ...told, ...silent, issuer: `http://127.0.0.1:${port}` }))
  })
  await new Promise<void>((resolve) => impostor.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  provider.stop()
  other.stop()
  impostor.close()
})

let n = 0
/** Somebody on the roll, with the IIN that their provider tells. */
async function somebody(): Promise<{ memberId: string; iin: string }> {
  await okrugOf(okrugId)
  n += 1
  const { iin } = nobody(40_000 + n)
  const memberId = await memberOf(okrugId)
  await db.communityMember.update({
    where: { okrugId_id: { okrugId, id: memberId } },
    data: { iinHmac: fingerprintOf(iin) },
  })
  return { memberId, iin }
}

const sessionIn = async ({ cookies }: Awaited<ReturnType<typeof comeBack>>) =>
  (await sessionIdIn(cookies.find(({ name }) => name === 'session')?.value)) ?? ''

let person: { memberId: string; iin: string }
beforeEach(async () => {
  person = await somebody()
})

test('a person on a roll is let in by their IIN, and gets an account if they have none', async () => {
  const { cookies, address } = await begin()
  expect(address).toMatch(/code_challenge_method=S256/)
  expect(address).toMatch(/nonce=.+/)
  expect(address).toMatch(/state=.+/)
  const answer = await comeBack(cookies, await consent(address, person.iin))
  expect(answer.location).toBe('/ru/my')
  expect(await sessionAt(await sessionIn(answer), new Date())).toMatchObject({
    method: 'identity',
    displayName: expect.stringContaining('Асан'),
    actor: { memberId: person.memberId, grants: [{ role: 'citizen', unitId: okrugId }] },
  })
  expect(await lastEntry('platform')).toMatchObject({ event: 'accounts.create-account', data: { by: 'identity' } })

  const again = await begin()
  await comeBack(again.cookies, await consent(again.address, person.iin))
  expect(await db.account.count({ where: { memberId: person.memberId } })).toBe(1)
  expect(await db.signInAttempt.count({ where: { account: { memberId: person.memberId } } })).toBe(2)
})

test('a person who comes in twenty times at once gets one account and twenty sessions', async () => {
  const entries = await Promise.all(Array.from({ length: 20 }, () => enterByIdentity(person.iin, 'test', new Date())))
  expect(entries.filter(({ ok }) => ok)).toHaveLength(20)
  const accounts = await db.account.findMany({ where: { memberId: person.memberId }, include: { sessions: true } })
  expect(accounts).toHaveLength(1)
  expect(accounts[0]?.sessions).toHaveLength(20)
})

test('userinfo is asked only where the token does not tell the IIN, and believed only about the same person', async () => {
  const [told] = identityProvider()
  const request = told && typeof told.userinfo === 'object' ? told.userinfo.request : undefined
  let asked = 0
  const ask = (claims: object, more: object) => {
    const token = `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`
    const userinfo = async () => {
      asked += 1
      return more
    }
    const client = { issuer: { metadata: { userinfo_endpoint: 'http://x' } }, userinfo }
    return request?.({ tokens: { id_token: token }, client, provider: told } as never)
  }
  expect(await ask({ sub: 'a', iin: '1' }, { sub: 'a', iin: '2' })).toEqual({ sub: 'a', iin: '1' })
  expect(asked).toBe(0)
  expect(await ask({ sub: 'a' }, { sub: 'a', iin: '2' })).toEqual({ sub: 'a', iin: '2' })
  await expect(ask({ sub: 'a' }, { sub: 'b', iin: '2' })).rejects.toThrow('somebody else')
})

test('whoever holds an office is asked for the second factor too', async () => {
  const { memberId, iin } = person
  await accountWith({ member: { okrugId, id: memberId }, roles: [{ role: 'secretary', unitId: okrugId }] })
  const { cookies, address } = await begin()
  const id = await sessionIn(await comeBack(cookies, await consent(address, iin)))
  expect(await sessionAt(id, new Date())).toBeNull()
  expect(await halfSessionAt(id, new Date())).toMatchObject({ pending: 'enrol' })
})

test('an IIN on no roll, and what is none, let nobody in, whatever e-mail and name come with it', async () => {
  const sessions = await db.session.count()
  const accounts = await db.account.count()
  for (const told of [nobody(39_999).iin, 'akim', '12345']) {
    const { cookies, address } = await begin()
    const answer = await comeBack(cookies, await consent(address, told))
    expect(answer.location).toBe('/ru/sign-in?error=onNoRoll')
    expect(answer.cookies.find(({ name }) => name === 'session')).toBeUndefined()
  }
  expect(await db.session.count()).toBe(sessions)
  expect(await db.account.count()).toBe(accounts)
})

test('a blocked account stays shut', async () => {
  const { memberId, iin } = person
  const { id } = await accountWith({ member: { okrugId, id: memberId } })
  await db.account.update({ where: { id }, data: { blockedAt: new Date() } })
  const { cookies, address } = await begin()
  expect((await comeBack(cookies, await consent(address, iin))).location).toBe('/ru/sign-in?error=blocked')
})

test.each(['next-auth.nonce', 'next-auth.state', 'next-auth.pkce.code_verifier'])(
  '%s of another sign-in is refused',
  async (name) => {
    const [mine, others] = [await begin(), await begin()]
    const query = await consent(mine.address, person.iin)
    expect(mine.cookies[name]).toBeTruthy()
    const answer = await comeBack({ ...mine.cookies, [name]: others.cookies[name] ?? '' }, query)
    expect(answer.location).toEqual(refused)
    expect(await db.account.count({ where: { memberId: person.memberId } })).toBe(0)
  },
)

test('a browser that began nothing is refused, and a code opens once', async () => {
  const { cookies, address } = await begin()
  const query = await consent(address, person.iin)
  expect((await comeBack({}, query)).location).toEqual(refused)
  expect((await comeBack(cookies, query)).location).toBe('/ru/my')
  const sessions = await db.session.count()
  expect((await comeBack(cookies, query)).location).toEqual(refused)
  expect(await db.session.count()).toBe(sessions)
})

test('what went wrong is said on the sign-in page, in the language that was begun in', async () => {
  const headers = new Headers({ cookie: 'next-auth.callback-url=%2Fru%2Fmy' })
  const query = { error: 'OAuthCallback' }
  expect((await ask(['error'], { headers, cookies: {}, query })).location).toMatch(
    /\/api\/auth\/signin\?error=OAuthCallback$/,
  )
  const { location } = await ask(['signin'], { headers, cookies: {}, query })
  expect(location).toMatch(/^\/ru\/sign-in\?.*error=OAuthCallback/)
})

test('a token of another issuer is refused', async () => {
  vi.resetModules()
  trust(`http://127.0.0.1:${(impostor.address() as AddressInfo).port}`)
  const fresh = await import('../../factories/identity')
  const { cookies, address } = await fresh.begin()
  expect(address).toContain(other.issuer)
  const { iss: _, ...query } = await fresh.consent(address, person.iin)
  expect((await fresh.comeBack(cookies, query)).location).toEqual(refused)
  expect(await db.account.count({ where: { memberId: person.memberId } })).toBe(0)
})

test('whoever moved enters where they live now, and where they lived only while they are on no other roll', async () => {
  const iin = '850202400018'
  const [before, since] = ['595902000', '595903000']
  await okrugOf(before)
  const left = await memberOf(before)
  const here = { okrugId_id: { okrugId: before, id: left } }
  await db.communityMember.update({
    where: here,
    data: { iinHmac: fingerprintOf(iin), exclusionReason: 'moved', excludedFrom: new Date('2026-08-01') },
  })
  const { id: old } = await accountWith({ member: { okrugId: before, id: left } })
  const at = new Date('2026-09-01T06:00:00Z')
  expect(await enterByIdentity(iin, 'browser', at)).toMatchObject({ ok: true, accountId: old })
  await okrugOf(since)
  const come = await memberOf(since)
  await db.communityMember.update({
    where: { okrugId_id: { okrugId: since, id: come } },
    data: { iinHmac: fingerprintOf(iin) },
  })
  const entry = await enterByIdentity(iin, 'browser', at)
  if (!entry.ok) throw new Error('no entry')
  expect(await db.account.findUnique({ where: { id: entry.accountId } })).toMatchObject({ memberId: come })
})

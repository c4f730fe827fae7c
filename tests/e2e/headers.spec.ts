import { connect } from 'node:net'
import { type APIResponse, expect, test } from '@playwright/test'

const always = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY' }
const internal = ['x-middleware-rewrite', 'x-nextjs-cache', 'x-nextjs-prerender', 'x-nextjs-stale-time', 'x-powered-by']

function guarded(response: APIResponse) {
  const headers = response.headers()
  expect(headers).toMatchObject(always)
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? ''
  expect(scripts).not.toContain('unsafe')
  expect(internal.filter((name) => name in headers)).toEqual([])
  return headers
}

const answers: [string, string, number][] = [
  ['a page', '/kk', 200],
  ['a page with a query', '/ru?q=Бескөл', 200],
  ['a missing page', '/kk/nothing-here', 404],
  ['a missing okrug', '/kk/okrugs/000000000', 404],
  ['the sign-in', '/kk/sign-in', 200],
  ['the start', '/', 307],
  ['an address without a language', '/okrugs', 307],
  ['a foreign language', '/de', 307],
  ['a doubled slash', '/kk//x', 308],
  ['the desk of a stranger', '/kk/desk/595030000', 307],
  ['health', '/api/health', 200],
  ['data', '/api/v1/okrugs', 200],
  ['missing data', '/api/v1/nothing', 404],
  ['a wrong method', '/api/v1/statute/evaluate', 405],
  ['an icon', '/favicon.ico', 200],
  ['a missing file', '/_next/static/nothing.js', 404],
]

for (const [name, address, status] of answers)
  test(`guards ${name}`, async ({ request }) => {
    const response = await request.get(address, { maxRedirects: 0 })
    expect(response.status()).toBe(status)
    guarded(response)
  })

test('guards what a page loads', async ({ request }) => {
  const page = await (await request.get('/kk')).text()
  const files = [...page.matchAll(/(?:href|src)="(\/_next\/[^"]+)"/g)].map(([, file]) => file as string)
  expect(files.length).toBeGreaterThan(0)
  for (const file of new Set(files)) {
    const response = await request.get(file)
    expect(response.status()).toBe(200)
    expect(guarded(response)['cache-control']).toContain('immutable')
  }
})

test('lets nobody keep a public page without asking, and answers 304 to who has it', async ({ request }) => {
  for (const address of ['/kk', '/kk/law', '/kk/okrugs/595030000']) {
    const first = await request.get(address)
    expect(first.headers()['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(first.headers().vary).toContain('Cookie')
    const etag = first.headers().etag as string
    const again = await request.get(address, { headers: { 'If-None-Match': etag } })
    expect(again.status()).toBe(304)
    expect((await again.body()).length).toBe(0)
  }
})

test('keeps personal pages out of every cache', async ({ request }) => {
  for (const address of ['/kk/sign-in', '/kk/desk/595030000', '/kk/my']) {
    const response = await request.get(address, { maxRedirects: 0 })
    expect(response.headers()['cache-control']).toMatch(/private.*no-store/)
  }
})

/** Where phones send votes: past the proxy. */
const ballots = '/api/ballots/595030000/00000000-0000-7000-8000-000000000000?locale=ru'

test.describe('a change from elsewhere', () => {
  const strangers = [{ Origin: 'https://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }, {}]
  for (const headers of strangers)
    test(`is refused: ${JSON.stringify(headers)}`, async ({ request }) => {
      for (const address of ['/api/view', '/kk', '/kk/sign-in', '/api/auth/callback/password', ballots]) {
        const response = await request.post(address, {
          headers: headers as Record<string, string>,
          form: { view: 'large' },
        })
        expect(response.status()).toBe(403)
        guarded(response)
        expect(response.headers()['set-cookie']).toBeUndefined()
      }
    })
})

test('lets no stranger vote, reads no large ballot, and says why', async ({ request, baseURL }) => {
  const headers = { Origin: new URL(baseURL as string).origin }
  const id = '00000000-0000-7000-8000-000000000000'
  const vote = { motionId: id, ballotId: id, choice: 'for' }
  const refused = await request.post(ballots, { headers, form: vote })
  expect(refused.status()).toBe(200)
  guarded(refused)
  expect(await refused.json()).toMatchObject({ ok: false, problems: [{ text: expect.stringMatching(/[а-я]/) }] })
  const forged = await request.post(ballots, { headers, form: { ...vote, choice: 'both' } })
  expect(await forged.json()).toMatchObject({ ok: false, problems: [{ text: expect.stringMatching(/[а-я]/) }] })
  const signedOut = await request.post(`${ballots}&voter=somebody`, { headers, form: vote })
  expect(await signedOut.json()).toMatchObject({
    ok: false,
    problems: [{ text: expect.stringMatching(/Войдите|вход/i) }],
  })
  const large = await request.post(ballots, { headers, form: { ...vote, choice: 'x'.repeat(3000) } })
  expect(large.status()).toBe(413)
  guarded(large)
})

test('sets cookies that scripts cannot read and other sites cannot send', async ({ request, baseURL }) => {
  const response = await request.post('/api/view', {
    headers: { Origin: new URL(baseURL as string).origin },
    form: { view: 'large' },
    maxRedirects: 0,
  })
  expect(response.status()).toBe(303)
  expect(guarded(response)['set-cookie']).toMatch(/^view=large;.*HttpOnly;.*SameSite=lax/i)
})

test.describe('an error that machines read', () => {
  const ours = ({ baseURL }: { baseURL?: string }) => ({ Origin: new URL(baseURL as string).origin })
  const errors = [
    ['missing data', 'GET', '/api/v1/nothing', 404],
    ['a change to open data', 'POST', '/api/v1/okrugs', 405],
    ['a deletion of open data', 'DELETE', '/api/v1/okrugs/595030000/decisions', 405],
    ['a form that is none', 'POST', '/api/view', 422],
    ['a change from elsewhere', 'PUT', '/kk', 403],
  ] as const
  for (const [name, method, address, status] of errors)
    test(`says in three languages what is wrong: ${name}`, async ({ request, baseURL }) => {
      const headers = { 'content-type': 'application/json', ...(status === 403 ? {} : ours({ baseURL })) }
      const response = await request.fetch(address, { method, headers })
      expect(response.status()).toBe(status)
      expect(guarded(response)['content-type']).toBe('application/problem+json')
      const said = expect.stringMatching(/\S/)
      expect(await response.json()).toMatchObject({
        status,
        errors: [{ pointer: '', detail: { kk: said, ru: said, en: said } }],
      })
    })

  test('is none where the page one comes from has no address', async ({ request, baseURL }) => {
    const headers = { ...ours({ baseURL }), Referer: 'nonsense' }
    const response = await request.post('/api/view', { headers, form: { view: 'plain' }, maxRedirects: 0 })
    expect([response.status(), response.headers().location]).toEqual([303, '/'])
  })
})

test('sends nobody their own request back', async ({ request }) => {
  const response = await request.fetch('/kk', { method: 'TRACE' })
  expect(response.status()).toBe(405)
  expect(guarded(response).allow).toBe('GET, HEAD, POST, OPTIONS')
})

test('answers what is no HTTP', async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL as string)
  const said = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write('NONSENSE\r\n\r\n'))
    socket.once('error', reject).once('data', (bytes) => resolve(String(bytes)))
  })
  expect(said).toMatch(/^HTTP\/1.1 400 /)
  expect(said).toContain("Content-Security-Policy: default-src 'none'")
})

import { type ChildProcess, fork } from 'node:child_process'
import { type Answer, ask } from '@/lib/platform/auth/ask'

const redirectUri = 'http://localhost:3000/api/auth/callback/identity'
const headers = new Headers({ 'x-forwarded-for': '10.9.0.1', 'user-agent': 'Firefox/1 Windows' })

/** Starts a provider of its own and answers its issuer and how to end it. */
export async function startProvider(): Promise<{ issuer: string; stop: () => void }> {
  const child: ChildProcess = fork('tests/factories/identity-provider.mjs', [redirectUri], { silent: true })
  const issuer = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)))
    child.once('exit', () => reject(new Error('the identity provider did not start')))
  })
  return { issuer, stop: () => child.kill() }
}

export type Cookies = Record<string, string>
const jarOf = ({ cookies }: Pick<Answer, 'cookies'>): Cookies =>
  Object.fromEntries(cookies.map(({ name, value }) => [name, value]))

/** Begins a sign-in: the browser's cookies, and the provider's address it is led to. */
export async function begin(): Promise<{ cookies: Cookies; address: string }> {
  const first = await ask(['csrf'], { headers, cookies: {} })
  const { csrfToken } = first.body as { csrfToken: string }
  const second = await ask(['signin', 'identity'], {
    headers,
    cookies: jarOf(first),
    body: { csrfToken, callbackUrl: '/ru/my' },
  })
  return { cookies: jarOf(second), address: second.location }
}

/** Signs in at the provider as whoever has this number and answers what it sends back to the portal. */
export async function consent(address: string, login: string): Promise<Record<string, string>> {
  const jar = new Map<string, string>()
  let at = address
  let form: URLSearchParams | undefined
  for (let steps = 0; steps < 12; steps++) {
    const answer = await fetch(at, {
      method: form ? 'POST' : 'GET',
      body: form,
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      jar.set(name, value)
    }
    form = undefined
    const location = answer.headers.get('location')
    if (location) at = new URL(location, at).href
    else {
      const prompt = (await answer.text()).match(/name="prompt" value="(\w+)"/)?.[1]
      if (!prompt) throw new Error(`the identity provider stops at ${new URL(at).pathname}: ${answer.status}`)
      form = new URLSearchParams({ prompt, login, password: 'x' })
    }
    if (at.startsWith(redirectUri)) return Object.fromEntries(new URL(at).searchParams)
  }
  throw new Error('the identity provider led nowhere')
}

/** Comes back to the portal with what the provider sent and what the browser kept. */
export const comeBack = (cookies: Cookies, query: Record<string, string>): Promise<Answer> =>
  ask(['callback', 'identity'], {
    headers: new Headers({ ...Object.fromEntries(headers), cookie: `next-auth.callback-url=%2Fru%2Fmy` }),
    cookies,
    query,
  })

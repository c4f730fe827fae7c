import type { FormState } from '@/lib/platform/forms/state'

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string) => unescaped(tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '')

/** The state that a form's action answered to a page with scripts: the row that the first row of React's stream names. */
function stateIn(stream: string): FormState {
  const row = (id: string) => stream.match(new RegExp(`^${id}:(.*)$`, 'm'))?.[1]
  const { a } = JSON.parse(row('0') ?? '{}') as { a?: string }
  const answer = row(a?.replace('$@', '') ?? '')
  if (!answer?.startsWith('{')) throw new Error(`no answer of an action: ${stream.slice(0, 200)}`)
  return JSON.parse(answer)
}

/** Somebody signed in who uses the portal's pages as a browser does: without scripts by `send`, with them by `act`. */
export class Visitor {
  readonly #address: string
  #cookie: string

  /** `cookie`: of somebody who has signed in already. */
  constructor(address: string, cookie = '') {
    this.#address = address
    this.#cookie = cookie
  }

  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, cookie: this.#cookie, origin: this.#address }
    const answer = await fetch(this.#address + path, { ...init, headers, redirect: 'manual' })
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie.split(';')[0] ?? '')
    return answer
  }

  #keep(cookie: string): void {
    const [name] = cookie.split('=')
    const others = this.#cookie.split('; ').filter((one) => one && !one.startsWith(`${name}=`))
    this.#cookie = [...others, cookie].join('; ')
  }

  /** Signs in with an account of the demo. */
  async enter(login: string): Promise<void> {
    const { csrfToken } = (await (await this.#ask('/api/auth/csrf')).json()) as { csrfToken: string }
    const body = new URLSearchParams({ csrfToken, login, password: process.env.DEMO_PASSWORD ?? 'demo', json: 'true' })
    const answer = await this.#ask('/api/auth/callback/password', { method: 'POST', body })
    if (!answer.ok) throw new Error(`${login} is not let in: ${answer.status}`)
  }

  async read(path: string): Promise<string> {
    const answer = await this.#ask(path)
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
    return answer.text()
  }

  /** The fields of the form with this button on a page, after `place` in its HTML. */
  async form(path: string, button: string, place = ''): Promise<FormData> {
    const html = await this.read(path)
    const forms = html.slice(html.indexOf(place)).match(/<form\b[\s\S]*?<\/form>/g) ?? []
    const found = forms.find((one) => one.includes(button))
    if (!found) throw new Error(`no form «${button}» on ${path}`)
    const data = new FormData()
    for (const [tag] of found.matchAll(/<input\b[^>]*>/g)) data.append(attribute(tag, 'name'), attribute(tag, 'value'))
    return data
  }

  /** Sends a form. Answers true when that leads on, false when the page comes back with what is wrong. */
  async send(path: string, body: FormData): Promise<boolean> {
    const answer = await this.#ask(path, { method: 'POST', body })
    await answer.body?.cancel()
    if (![200, 303].includes(answer.status)) throw new Error(`the form on ${path} answers ${answer.status}`)
    return answer.status === 303
  }

  /**
   * Calls a form's action as the page's own scripts do, with `fields` in place of what the form has, and answers what it said. Throws when no
   * answer comes.
   */
  async act(path: string, form: FormData, fields: Record<string, string>, signal?: AbortSignal): Promise<FormState> {
    const [reference = ''] = [...form.keys()].filter((name) => name.startsWith('$ACTION_REF_'))
    const action = `$ACTION_${reference.slice('$ACTION_REF_'.length)}`
    const { id } = JSON.parse(String(form.get(`${action}:0`)))
    const [bound] = JSON.parse(String(form.get(`${action}:1`)))
    const body = new FormData()
    for (const [name, value] of form) if (!name.startsWith('$ACTION_')) body.set(`_1_${name}`, value)
    for (const [name, value] of Object.entries(fields)) body.set(`_1_${name}`, value)
    body.set('0', JSON.stringify([bound, {}, '$K1']))
    const headers = { 'next-action': id, accept: 'text/x-component' }
    const answer = await this.#ask(path, { method: 'POST', headers, body, signal })
    const said = await answer.text()
    if (answer.status !== 200) throw new Error(`the action of ${path} answers ${answer.status}`)
    return stateIn(said)
  }

  /** Sends a phone's vote as its page's scripts do, and answers what the portal said. Throws when no answer comes. */
  async ballot(url: string, fields: Record<string, string>, signal?: AbortSignal): Promise<FormState> {
    const answer = await this.#ask(url, { method: 'POST', body: new URLSearchParams(fields), signal })
    if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}`)
    return (await answer.json()) as FormState
  }
}

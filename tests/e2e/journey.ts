import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import axe from 'axe-core'

export { expect, type Page }

type Options = {
  /** What a journey may provoke on purpose: a page it expects to be missing makes the browser log the 404. */
  provokes: RegExp[]
}
type Cast = {
  /** A browser of somebody's own, signed in with one of the demo's logins; null is a stranger. */
  enter: (login: string | null, options?: BrowserContextOptions) => Promise<Page>
}

function watch(page: Page, errors: string[]): Page {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  return page
}

/** Signs a browser in by the door that the form itself posts to; sign-in by hand is a journey of its own. */
async function signIn(context: BrowserContext, login: string, origin: string): Promise<void> {
  const { csrfToken } = await (await context.request.get('/api/auth/csrf')).json()
  const password = process.env.DEMO_PASSWORD ?? 'demo'
  const answer = await context.request.post('/api/auth/callback/password', {
    form: { csrfToken, login, password, json: 'true' },
    headers: { origin },
  })
  expect(answer.ok(), `${login} signs in: ${await answer.text()}`).toBe(true)
}

/** Playwright's test, in which any stray error on the console or in a page fails the journey. */
export const test = base.extend<Options & Cast & { errors: string[] }>({
  provokes: [[], { option: true }],
  errors: async ({ provokes }, use) => {
    const errors: string[] = []
    await use(errors)
    expect(errors.filter((text) => !provokes.some((expected) => expected.test(text)))).toEqual([])
  },
  page: async ({ page, errors }, use) => {
    await use(watch(page, errors))
  },
  enter: async ({ browser, baseURL, javaScriptEnabled, errors }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (login, options) => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled, ...options })
      contexts.push(context)
      if (login) await signIn(context, login, new URL(options?.baseURL ?? baseURL ?? '').origin)
      return watch(await context.newPage(), errors)
    })
    for (const context of contexts) await context.close()
  },
})

export const widths = [360, 1280] as const

/** Whether something has to be scrolled sideways at a width. */
async function overflow(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return wider > 0 ? [`${page.url()} is ${wider} wider than ${width}`] : []
}

/** On the phone only: what other languages and larger type may do to a page that was looked at in Kazakh. */
export const overflowOnPhone = (page: Page) => overflow(page, 360)

/** Axe in the page itself: its Playwright package opens a page of its own for every look, which takes several times as long. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    // A colour that is still on its way to another has neither's contrast: what stays is measured.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
    const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(moving.map((one) => one.finished))
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
  })
}

/** What keeps anyone from using a page, on the phone and on the desk: axe's violations, and anything to scroll sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.waitForLoadState()
  const before = page.viewportSize()
  const faults: string[] = []
  for (const width of widths) {
    faults.push(...(await overflow(page, width)))
    for (const fault of await violations(page)) faults.push(`${page.url()} at ${width}, ${fault}`)
  }
  if (before) await page.setViewportSize(before)
  return faults
}

export const checkPage = async (page: Page): Promise<void> => expect(await faultsOf(page)).toEqual([])

import { type BrowserContext, chromium } from '@playwright/test'
import { findBrowser } from '../e2e/browser'

export type Weight = { all: number; script: number }

/** A browser that has seen nothing, signed in with a demo account if one is named. */
export async function visiting<T>(work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const found = await findBrowser()
  if (!found) throw new Error('no browser starts here')
  const { executablePath, args, env } = found
  const browser = await chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env } as Record<string, string>,
  })
  try {
    return await work(await browser.newContext())
  } finally {
    await browser.close()
  }
}

/** Signs in by the demo's list of accounts and answers the cookies. */
export async function signIn(context: BrowserContext, address: string, login: string): Promise<string> {
  const page = await context.newPage()
  await page.goto(`${address}/kk/sign-in`)
  await page.locator(`button[name=login][value=${login}]`).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  await page.close()
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** Bytes that a first view loads over the wire, compressed: all, and of scripts. */
export async function weigh(context: BrowserContext, url: string): Promise<Weight> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  const kinds = new Map<string, string>()
  const weight = { all: 0, script: 0 }
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength
    if (kinds.get(requestId) === 'Script') weight.script += encodedDataLength
  })
  const response = await page.goto(url, { waitUntil: 'networkidle' })
  if (response?.status() !== 200) throw new Error(`${url} answers ${response?.status()}`)
  await page.close()
  return weight
}

import type { BrowserContext } from '@playwright/test'
import { expect, faultsOf, overflowOnPhone, type Page, test } from './journey'
import { failures, passing, rounds, routeOf, routes } from './pages'
import { filled, findPlaces, type Places, placesOf } from './places'

// The refused and the missing are opened on purpose; the browser notes their status.
test.use({ provokes: [/\b40[34]\b/] })
test.describe.configure({ mode: 'parallel', timeout: 120_000 })

test('every page stands in the list', () => {
  const known = routes()
  const listed = new Set([
    ...passing,
    ...[...rounds, ...failures].flatMap(({ pages }) => pages.map((page) => routeOf(page, known))),
  ])
  // Where the refused are led to; nobody goes there by hand.
  listed.add('sign-in/refused')
  expect(known.filter((route) => !listed.has(route))).toEqual([])
})

/** In Kazakh by axe; in Russian and in large type by its width. */
async function look(page: Page, address: string, status = 200): Promise<string[]> {
  const answer = await page.goto(`/kk${address}`)
  expect(answer?.status(), address).toBe(status)
  const faults = await faultsOf(page)
  await page.goto(`/ru${address}`)
  faults.push(...(await overflowOnPhone(page)))
  return faults
}

async function lookLarge(context: BrowserContext, page: Page, addresses: string[], baseURL: string): Promise<string[]> {
  await context.addCookies([{ name: 'view', value: 'large', url: baseURL }])
  const faults: string[] = []
  for (const address of addresses) {
    await page.goto(`/kk${address}`)
    faults.push(...(await overflowOnPhone(page)))
  }
  return faults
}

let places: Promise<Places> | undefined

for (const [i, { as, pages, status }] of [...rounds, ...failures].entries())
  test(`${as ?? 'a stranger'} can use every page, round ${i + 1}`, async ({
    page: strange,
    enter,
    request,
    baseURL,
  }) => {
    const page = as ? await enter(as) : strange
    places ??= findPlaces(request)
    const all = { ...(await places), ...(await placesOf(as, page)) }
    const addresses = pages.map((address) => filled(address, all))
    const faults: string[] = []
    for (const address of addresses) faults.push(...(await look(page, address, status)))
    faults.push(...(await lookLarge(page.context(), page, addresses, baseURL ?? '')))
    expect(faults).toEqual([])
  })

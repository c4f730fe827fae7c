import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

export { expect, type Page }

/** What a journey may provoke on purpose: a page it expects to be missing makes the browser log the 404. */
type Provoked = { provokes: RegExp[] }

/** Playwright's test, in which any stray error on the console or in the page fails the journey. */
export const test = base.extend<Provoked>({
  provokes: [[], { option: true }],
  page: async ({ page, provokes }, use) => {
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', (error) => errors.push(String(error)))
    await use(page)
    expect(errors.filter((text) => !provokes.some((expected) => expected.test(text)))).toEqual([])
  },
})

export const widths = [360, 1280] as const

/** A page as everyone must be able to use it: no accessibility violation and nothing to scroll sideways, on the phone and on the desk. */
export async function checkPage(page: Page): Promise<void> {
  const before = page.viewportSize()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, nodes }) => `${id} at ${width}: ${nodes.map((node) => node.target).join(', ')}`)
    expect(found, page.url()).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${page.url()} is wider than ${width}`).toBeLessThanOrEqual(0)
  }
  if (before) await page.setViewportSize(before)
}

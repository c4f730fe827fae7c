import { type Translate, translator } from '@/lib/platform/i18n/translator'
import type { Page } from './journey'

/** The part of a page under a heading. */
export const part = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) })

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
export const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()

/** Opens what is folded under a title, unless it stands open. */
export async function unfold(page: Page, title: string): Promise<void> {
  const fold = page.locator('details').filter({ has: page.locator('summary').getByText(title, { exact: true }) })
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click()
}

/** Opens what asks before it does, and does it. */
export async function confirm(page: Page, open: string, submit: string): Promise<void> {
  await unfold(page, open)
  await press(page, submit)
}

/** Signs as one of the demo's people: what asks before it does, and their password. */
export async function sign(page: Page, open: string, submit: string): Promise<void> {
  await unfold(page, open)
  await page.getByLabel(translator('kk', 'accounts')('second.password')).fill(process.env.DEMO_PASSWORD ?? 'demo')
  await press(page, submit)
}

/** Fills the first boxes of a part of a page, in their order, each as soon as it is there. */
export async function fillBoxes(within: Pick<Page, 'getByRole'>, ...texts: string[]): Promise<void> {
  for (const [i, text] of texts.entries()) await within.getByRole('textbox').nth(i).fill(text)
}

/** Fills a text in both state languages, on a page or in a part of it. */
export const fillPair = (page: Pick<Page, 'getByRole'>, name: string, kk: string, ru: string): Promise<void> =>
  fillBoxes(page.getByRole('group', { name, exact: true }), kk, ru)

/** Opens an address from a page that may at this moment load itself anew, as those do that follow a meeting: then it is opened again. */
export async function leaveFor(page: Page, address: string): Promise<void> {
  for (let gone = false; !gone; )
    gone = await page.goto(address).then(
      () => true,
      (error: Error) => {
        if (error.message.includes('interrupted by another navigation')) return false
        throw error
      },
    )
}

/** What everyone sees at an address at this moment, in Kazakh and in Russian. `t` gives the words of a namespace in the page's language. */
export async function reads(
  reader: Page,
  address: string,
  sees: (t: (namespace: string) => Translate) => Promise<void>,
): Promise<void> {
  for (const locale of ['kk', 'ru'] as const) {
    await leaveFor(reader, `/${locale}${address}`)
    await sees((namespace) => translator(locale, namespace))
  }
}

import { isLocale, locales } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { checkPage, expect, test } from './journey'

// A wrong address is asked for on purpose; the browser notes its 404.
test.use({ javaScriptEnabled: false, provokes: [/404/] })

for (const locale of locales)
  test.describe(`the front page in ${locale}`, () => {
    const t = translator(locale, 'ui')

    test('reads fully without a script', async ({ page, request }) => {
      await page.goto(`/${locale}`)
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('link', { name: t('nav.law') })).toBeVisible()
      expect(await (await request.get(`/${locale}`)).text()).not.toContain('<script')
    })

    test('leads to itself in the other languages', async ({ page }) => {
      await page.goto(`/${locale}/okrugs`)
      for (const other of locales.filter((one) => one !== locale)) {
        await page.locator(`a[hreflang=${other}]`).first().click()
        await expect(page).toHaveURL(new RegExp(`/${other}/okrugs$`))
        await expect(page.locator('html')).toHaveAttribute('lang', other)
        await page.goBack()
      }
    })

    test('remembers the version for poor sight, and gives the usual one back', async ({ page }) => {
      await page.goto(`/${locale}`)
      await page
        .getByRole('button', { name: t('view.large') })
        .first()
        .click()
      await expect(page).toHaveURL(`/${locale}`)
      await expect(page.locator('html')).toHaveAttribute('data-view', 'large')
      await page.goto(`/${locale}/okrugs`)
      await expect(page.locator('html')).toHaveAttribute('data-view', 'large')
      await page
        .getByRole('button', { name: t('view.plain') })
        .first()
        .click()
      await expect(page.locator('html')).toHaveAttribute('data-view', 'plain')
      await expect(page).toHaveURL(`/${locale}/okrugs`)
    })

    test('says what to do at a wrong address', async ({ page }) => {
      const response = await page.goto(`/${locale}/no/such/page`)
      expect(response?.status()).toBe(404)
      await page.locator(`a[href="/${locale}"]`).last().click()
      await expect(page).toHaveURL(`/${locale}`)
    })
  })

test('greets a stranger in Kazakh', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL('/kk')
  expect(isLocale((await page.locator('html').getAttribute('lang')) ?? '')).toBe(true)
})

test.describe('for everyone', () => {
  test.use({ javaScriptEnabled: true })
  const addresses = ['', '/okrugs', '/nothing']

  for (const locale of locales)
    test(`the first pages in ${locale} exclude nobody`, async ({ page }) => {
      for (const address of addresses) {
        await page.goto(`/${locale}${address}`)
        await checkPage(page)
      }
    })

  test('nor do they in the version for poor sight', async ({ page, baseURL }) => {
    await page.context().addCookies([{ name: 'view', value: 'large', url: baseURL as string }])
    for (const address of addresses) {
      await page.goto(`/kk${address}`)
      await checkPage(page)
    }
  })
})

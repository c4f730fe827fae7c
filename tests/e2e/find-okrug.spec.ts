import { checkPage, expect, test } from './journey'

test.describe('in Kazakh', () => {
  test('an okrug is found by its name, typed without Kazakh letters and with an error', async ({ page }) => {
    await page.goto('/kk')
    await checkPage(page)
    await page.getByRole('searchbox').fill('безкол')
    await page.getByRole('button', { name: 'Іздеу' }).click()
    await expect(page).toHaveURL(/\/kk\/okrugs\?q=/)
    await checkPage(page)
    const found = page.getByRole('listitem').filter({ hasText: 'Бескөл ауылдық округі' })
    await expect(found.first()).toContainText('Қызылжар ауданы, Солтүстік Қазақстан облысы')
    await page.getByRole('link', { name: 'Бескөл ауылдық округі' }).first().click()
    await expect(page).toHaveURL('/kk/okrugs/595030000')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Бескөл ауылдық округі')
    await expect(page.getByRole('main')).toContainText('595030000')
    await checkPage(page)
  })
})

test.describe('in Russian, without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('an okrug is found by where it lies', async ({ page }) => {
    await page.goto('/ru')
    await page.getByRole('link', { name: 'Северо-Казахстанская область' }).click()
    await page.getByRole('link', { name: 'Кызылжарский район' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Кызылжарский район')
    await page.getByRole('link', { name: 'Бескольский сельский округ' }).click()
    await expect(page).toHaveURL('/ru/okrugs/595030000')
    await page.getByRole('link', { name: 'Северо-Казахстанская область' }).first().click()
    await expect(page).toHaveURL('/ru/okrugs?oblast=590000000')
  })

  test('a village leads to its okrug, and nothing found says what to do', async ({ page }) => {
    await page.goto('/ru/okrugs?q=толмачёвка')
    await expect(page.getByRole('main')).toContainText('Село Толмачевка в этом округе')
    await page.getByRole('searchbox').fill('ыыыыы')
    await page.getByRole('button', { name: 'Найти' }).click()
    await expect(page.getByRole('main')).toContainText('Что можно сделать')
    await page.getByRole('link', { name: 'Выбрать область' }).click()
    await expect(page).toHaveURL('/ru/okrugs')
  })
})

test.describe('a wrong address', () => {
  test.use({ provokes: [/404/] })

  test('of an okrug is said to be none, with a way to find the right one', async ({ page }) => {
    const response = await page.goto('/kk/okrugs/595999000')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мұндай округ жоқ')
    await expect(page.getByRole('searchbox')).toBeVisible()
    await checkPage(page)
  })
})

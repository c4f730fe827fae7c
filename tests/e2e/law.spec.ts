import { checkPage, expect, test } from './journey'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a citizen finds a rule and tries it with her own numbers', async ({ page }) => {
    await page.goto('/kk/law')
    await page.getByRole('link', { name: 'Жиналыстың кворумы' }).click()
    await expect(page.getByText('Заңның 39-3-бабының 9-тармағы').first()).toBeVisible()

    await page.getByLabel('Сайланған мүшелер').fill('25')
    await page.getByRole('button', { name: 'Есептеу' }).click()
    await expect(page.getByRole('alert')).toContainText('«Келген мүшелер» – толтырыңыз.')
    await expect(page.getByLabel('Сайланған мүшелер')).toHaveValue('25')

    await page.getByLabel('Келген мүшелер').fill('26')
    await page.getByRole('button', { name: 'Есептеу' }).click()
    await expect(page.getByRole('alert')).toContainText('ең көбі – 25')

    await page.getByLabel('Келген мүшелер').fill('12')
    await page.getByRole('button', { name: 'Есептеу' }).click()
    await expect(page.getByRole('status')).toContainText('25 мүшеден 12 келді, кемінде 13 керек: тағы 1 мүше жетпейді.')
  })

  test('a term over Nauryz is counted in Russian', async ({ page }) => {
    await page.goto('/ru/law/DC-3')
    await page.getByLabel('День закрытия собрания').fill('2026-03-19')
    await page.getByLabel('На какой день считать').fill('2026-03-30')
    await page.getByRole('button', { name: 'Рассчитать' }).click()
    await expect(page.getByRole('status')).toContainText('последний день – 26 марта 2026 года')
    await expect(page.getByRole('status')).toContainText('просрочен на 4 дня')
  })
})

for (const address of [
  '/kk/law',
  '/ru/law/MN-2?calc=1&f.periodEnd=2026-06-30',
  '/kk/law/AS-1?calc=1&f.seats=25&f.present=26',
  '/ru/law/PT-4?calc=1',
  '/en/law/SG-2',
])
  test(`${address} is usable by everyone`, async ({ page }) => {
    await page.goto(address)
    await checkPage(page)
  })

import { expect, test } from './journey'

test('opens', async ({ page }) => {
  await page.goto('/kk')
  await expect(page.locator('h1')).toBeVisible()
})

import { translator } from '@/lib/platform/i18n/translator'
import { nobody, rollFile, rollHeader, rollRow, surnameOf } from '../factories/roll'
import { checkPage, expect, type Page, test } from './journey'

const desk = '/desk/595033000/roll'
const settlement = 'Новокаменка'
/** People of nobody's, other ones for each journey. */
const [first, second, wrong] = [9001, 9002, 9003] as const

async function send(page: Page, locale: 'kk' | 'ru', rows: string[], header?: string) {
  const t = translator(locale, 'roll')
  await page.goto(`/${locale}${desk}/upload`)
  const buffer = Buffer.from(rollFile(rows, header))
  await page.getByLabel(t('upload.file')).setInputFiles({ name: 'roll.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: t('upload.submit') }).click()
  await expect(page).toHaveURL(/\/uploads\//)
}

test('the clerk brings people in from a file, finds one and takes them off the count', async ({ enter }) => {
  const t = translator('kk', 'roll')
  const page = await enter('clerk2')
  await send(page, 'kk', [
    rollRow(first, settlement),
    rollRow(second, settlement),
    rollRow(wrong, settlement).replace(nobody(wrong).iin, nobody(first).iin),
  ])
  await expect(page.getByText(t('preview.ready'))).toBeVisible()
  await expect(page.getByRole('row', { name: t('preview.number', { row: 4 }) })).toContainText(t('fault.iin.birthDate'))
  await checkPage(page)
  await page.getByRole('button', { name: t('preview.submit', { count: 2 }) }).click()
  await expect(page.getByText(t('preview.imported'))).toBeVisible()
  await page.getByRole('link', { name: t('preview.toRoll') }).click()

  await page.getByLabel(t('search.label')).fill(nobody(first).iin)
  await page.getByRole('button', { name: t('search.submit') }).click()
  await expect(page).toHaveURL(/\/searches\/[0-9a-f-]+$/)
  await expect(page.getByRole('table')).toContainText(`${nobody(first).iin.slice(0, 6)}••••••`)
  await expect(page.locator('main')).not.toContainText(nobody(first).iin)
  await page.getByRole('link', { name: surnameOf(first) }).click()

  await page.getByRole('link', { name: t('detail.exclude') }).click()
  await page.getByLabel(t('standings.moved')).check()
  await page.getByLabel(t('detail.ground')).fill('Көшу туралы хабарлама № 1')
  await page.getByRole('button', { name: t('detail.excludeSubmit') }).click()
  await expect(page.getByText(t('done.excluded'))).toBeVisible()
  await expect(page.getByText(t('standings.moved')).first()).toBeVisible()
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a file is refused with its reason, a good one is brought in', async ({ enter }) => {
    const t = translator('ru', 'roll')
    const page = await enter('clerk2')
    await send(page, 'ru', ['1,2'], 'ИИН,Фамилия')
    await expect(page.getByRole('alert')).toContainText('Дата рождения')

    await send(page, 'ru', [rollRow(9004, settlement)], rollHeader)
    await page.getByRole('button', { name: t('preview.submit', { count: 1 }) }).click()
    await expect(page.getByText(t('preview.imported'))).toBeVisible()
  })
})

test('another okrug’s clerk is let in nowhere', async ({ enter }) => {
  const page = await enter('clerk')
  for (const path of ['', '/upload', '/members/00000000-0000-7000-8000-000000000000']) {
    const response = await page.request.get(`/kk${desk}${path}`)
    expect(response.status()).toBe(403)
  }
})

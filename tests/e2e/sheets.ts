import { translator } from '@/lib/platform/i18n/translator'
import { press } from './hands'
import { type Page, expect as quickly } from './journey'

const papers = translator('kk', 'papers')
const refusals = translator('kk', 'refusals')
/** Rows are sent one after the other, each with its page. */
const expect = quickly.configure({ timeout: 20_000 })

/** Types rows one after the other, as a scanner does: without waiting for an answer. */
async function scan(page: Page, rows: readonly string[]): Promise<void> {
  const box = page.getByLabel(papers('row'), { exact: true }).last()
  for (const row of rows) {
    await box.fill(row)
    await box.press('Enter')
  }
}

/** The people of a meeting's printed list, or of its first part. */
export async function printedOf(page: Page, meeting: string): Promise<{ number: string; name: string }[]> {
  await page.goto(`${meeting}/attendance?lang=kk`)
  // A whole community's list is asked for once more.
  const whole = page.getByRole('button', { name: papers('whole.submit'), exact: true })
  const sheet = page.locator('article').first()
  await expect(whole.or(sheet)).toBeVisible()
  if (await whole.isVisible()) await whole.click()
  await expect(sheet).toBeVisible()
  await page.waitForLoadState()
  const rows = await page.locator('article tbody tr:has(svg)').all()
  return Promise.all(
    rows.map(async (row) => {
      const [, number = '', name = ''] = await row.locator('td').allTextContents()
      return { number, name }
    }),
  )
}

/** The numbers of the first of them. */
export const numbersOf = async (page: Page, meeting: string, count: number): Promise<string[]> =>
  (await printedOf(page, meeting)).slice(0, count).map(({ number }) => number)

/**
 * A list that came on paper: the clerk adds the sheet and types it with a slip, the akim types it without seeing that, both see where they
 * part, the clerk corrects, and it counts.
 */
export async function bringsPaper(
  clerk: Page,
  akim: Page,
  meeting: string,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const [a = '', b = '', c = ''] = await numbersOf(clerk, meeting, 3)
  await clerk.goto(`${meeting}/papers`)
  await clerk.getByLabel(papers('purposes.attendance')).check()
  await clerk.getByLabel(papers('label')).fill('1-парақ')
  await press(clerk, papers('submit'))
  await clerk.waitForURL(/\/papers\/[0-9a-f-]{36}$/)
  await scan(clerk, [a, a, b])
  await expect(clerk.getByText(papers('typed', { count: 2 }))).toBeVisible()
  await expect(clerk.getByText(papers('notTaken', { row: a }))).toBeVisible()
  await expect(
    clerk.getByText(refusals('meetings.rowTwice', { number: a, name: '' }).split(')')[1] ?? ''),
  ).toBeVisible()
  await press(clerk, papers('dismiss'))
  await press(clerk, papers('finish'))
  await expect(clerk.getByText(papers('waitsTitle'))).toBeVisible()

  await akim.goto(clerk.url())
  await expect(akim.getByText(papers('noRows'))).toBeVisible()
  await scan(akim, [a, c])
  await expect(akim.getByText(papers('typed', { count: 2 }))).toBeVisible()
  await press(akim, papers('finish'))
  await expect(akim.getByText(papers('differsTitle', { count: 2 })).first()).toBeVisible()
  await look(akim)

  await clerk.reload()
  await press(clerk, `${papers('remove')} ${b}`)
  await expect(clerk.getByText(papers('typed', { count: 1 }))).toBeVisible()
  await scan(clerk, [c])
  await expect(clerk.getByText(papers('typed', { count: 2 }))).toBeVisible()
  await press(clerk, papers('finishAgain'))
  await expect(clerk.getByText(papers('agreedTitle'))).toBeVisible()
  await look(clerk)
}

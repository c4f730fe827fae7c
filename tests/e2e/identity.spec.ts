import { type ChildProcess, fork } from 'node:child_process'
import { createServer } from 'node:net'
import { makeIin } from '@/lib/features/roll/identity/iin'
import { translator } from '@/lib/platform/i18n/translator'
import { civilDate } from '@/lib/statute/civil-date'
import { checkPage, expect, type Page, test } from './journey'
import { startPortal } from './portal'

const t = translator('kk', 'accounts')

/** A port that was free a moment ago: the provider is told the portal's address before there is a portal. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

let provider: ChildProcess
let portal: Awaited<ReturnType<typeof startPortal>>

// The provider's own pages ask for a font from elsewhere.
test.use({ provokes: [/fonts\.googleapis/] })
test.describe.configure({ timeout: 180_000 })
test.beforeAll(async () => {
  const port = await freePort()
  provider = fork('tests/factories/identity-provider.mjs', [`http://localhost:${port}/api/auth/callback/identity`], {
    silent: true,
  })
  const issuer = await new Promise<string>((resolve) => provider.once('message', (told) => resolve(String(told))))
  portal = await startPortal({
    PORT: String(port),
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'jiyn',
    OIDC_CLIENT_SECRET: 'a secret of the tests',
  })
})
test.afterAll(async () => {
  provider.kill()
  await portal.stop()
})

/** From the portal's sign-in page through the provider's own pages, as somebody with this number. */
async function vouchedFor(page: Page, iin: string): Promise<void> {
  await page.goto(`${portal.address}/kk/sign-in`)
  await page.getByRole('button', { name: t('identity.submit') }).click()
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/interaction\//)
  await page.locator('input[name=login]').fill(iin)
  await page.locator('input[name=password]').fill('x')
  await page.locator('button[type=submit]').click()
  await expect(page.locator('input[name=login]')).toHaveCount(0)
  await page.locator('button[type=submit]').click()
}

for (const javaScriptEnabled of [true, false])
  test(`a person on a roll comes in by the identity provider, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    enter,
  }) => {
    const baseURL = portal.address
    const clerk = await enter('clerk', { baseURL })
    await clerk.goto('/kk/desk/595030000/roll')
    await clerk.getByRole('main').locator('a[href*="/roll/members/"]').first().click()
    await clerk.waitForURL(/\/roll\/members\//)
    const born = civilDate((await clerk.getByRole('main').locator('time').first().getAttribute('datetime')) ?? '')
    // The demo's people have the first number of their day and sex; one of the two is on the roll.
    const numbers = [makeIin(born, 'female'), makeIin(born, 'male')].filter((one) => one !== null)
    const landed: string[] = []
    for (const iin of numbers) {
      const page = await enter(null, { baseURL, javaScriptEnabled })
      await vouchedFor(page, iin)
      await expect(page).toHaveURL(/\/kk\/(my|sign-in\?error=onNoRoll)$/)
      landed.push(new URL(page.url()).pathname)
      if (!page.url().endsWith('/my')) continue
      await expect(page.getByRole('main')).toContainText(translator('kk', 'access')('role.citizen'))
      await page.goto('/kk/my/meetings/initiatives')
      await expect(page).toHaveURL('/kk/my/meetings/initiatives')
    }
    expect(landed).toContain('/kk/my')
  })

test('whoever is on no roll is told so and may read', async ({ enter }) => {
  const page = await enter(null, { baseURL: portal.address })
  await vouchedFor(page, '000000000000')
  await expect(page).toHaveURL('/kk/sign-in?error=onNoRoll')
  await expect(page.getByRole('main').getByRole('alert')).toContainText(t('identity.onNoRoll'))
  await checkPage(page)
  await page.goto('/kk/my')
  await expect(page).toHaveURL('/kk/sign-in?next=%2Fkk%2Fmy')
  await page.goto('/kk/sign-in?error=OAuthCallback')
  await expect(page.getByRole('main').getByRole('alert')).toContainText(t('identity.failedText'))
  await page.goto('/kk/okrugs/595030000')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a provider that does not answer is said to, and the other ways in are there', async ({ enter }) => {
  const gone = new Promise((resolve) => provider.once('exit', resolve))
  provider.kill()
  await gone
  const page = await enter(null, { baseURL: portal.address })
  await page.goto('/ru/sign-in')
  const ru = translator('ru', 'accounts')
  await page.getByRole('button', { name: ru('identity.submit') }).click()
  await expect(page).toHaveURL('/ru/sign-in?error=away')
  await expect(page.getByRole('main').getByRole('alert')).toContainText(ru('identity.failedText'))
  await expect(page.getByLabel(ru('signIn.login'), { exact: true })).toBeVisible()
})

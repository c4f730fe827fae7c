import { Secret, TOTP } from 'otpauth'
import { translator } from '@/lib/platform/i18n/translator'
import { checkPage, expect, type Page, test } from './journey'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

async function signIn(page: Page, login: string, password = 'demo'): Promise<void> {
  await page.getByLabel('Логин', { exact: true }).fill(login)
  await page.getByLabel('Құпиясөз', { exact: true }).fill(password)
  await press(page, 'Кіру')
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Шығу' }).click()
  await expect(page).toHaveURL('/kk')
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, provokes: [/status of 403/] })

    test('a clerk is led to sign in, back to the desk, and out again', async ({ page, context }) => {
      await page.goto('/kk/desk/595030000')
      await expect(page).toHaveURL('/kk/sign-in?next=%2Fkk%2Fdesk%2F595030000')
      if (javaScriptEnabled) await checkPage(page)
      await signIn(page, 'clerk', 'wrong')
      await expect(page.getByRole('main').getByRole('alert')).toContainText('Логин немесе құпиясөз дұрыс емес')
      await expect(page.getByLabel('Логин', { exact: true })).toHaveValue('clerk')
      if (!javaScriptEnabled) await expect(page.getByLabel('Құпиясөз', { exact: true })).toHaveValue('')
      await signIn(page, 'clerk')
      await expect(page).toHaveURL('/kk/desk/595030000')
      const cookies = await context.cookies()
      for (const name of ['session', 'device'])
        expect(cookies.find((cookie) => cookie.name === name)).toMatchObject({ httpOnly: true, sameSite: 'Lax' })

      const elsewhere = await page.goto('/kk/desk/595033000')
      expect(elsewhere?.status()).toBe(403)
      await expect(page.getByRole('main')).toContainText('Әкім аппаратының хатшысы')
      await expect(page.getByRole('main')).toContainText('Архангель ауылдық округі')
      expect((await page.goto('/kk/admin'))?.status()).toBe(403)

      await page.goto('/kk/my')
      if (javaScriptEnabled) await checkPage(page)
      await signOut(page)
      await page.goto('/kk/my')
      await expect(page).toHaveURL('/kk/sign-in?next=%2Fkk%2Fmy')
    })

    test('an administrator opens an account; its owner signs in by the code and sets a password', async ({ page }) => {
      const login = `aliya${javaScriptEnabled ? 1 : 2}.${Date.now()}`
      const password = 'қырық жетінің құлақ'
      await page.goto('/kk/sign-in?next=/kk/admin')
      await page.getByRole('button', { name: /^admin/ }).click()
      await expect(page).toHaveURL('/kk/admin')
      if (javaScriptEnabled) await checkPage(page)
      await page.getByRole('link', { name: 'Есептік жазба ашу' }).click()
      await page.getByLabel('Логин', { exact: true }).fill(login)
      await page.getByLabel('Аты-жөні').fill('Әлия Сәрсенова')
      await press(page, 'Ашып, код алу')
      const slip = page.getByRole('status', { name: 'Бірреттік код' })
      await expect(slip).toContainText(login)
      if (javaScriptEnabled) await checkPage(page)
      const [code = ''] = ((await slip.textContent()) ?? '').match(/(\d{4} ){4}\d{4}/) ?? []

      await page.goto('/kk/my')
      await signOut(page)
      await page.goto('/kk/sign-in')
      await page.getByRole('link', { name: 'Қағаздағы код' }).click()
      await page.getByLabel('Бірреттік код').fill(`${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`)
      await press(page, 'Кіру')
      await expect(page.getByRole('main').getByRole('alert')).toContainText('20 цифр болуға тиіс')
      await page.getByLabel('Бірреттік код').fill(code)
      await press(page, 'Кіру')
      await expect(page).toHaveURL('/kk/my')
      await expect(page.getByRole('main')).toContainText('Құпиясөз қойылмаған')
      await page.getByLabel('Жаңа құпиясөз', { exact: true }).fill(password)
      await page.getByLabel('Жаңа құпиясөз тағы бір рет').fill(password)
      await press(page, 'Сақтау')
      await expect(page.getByRole('status').first()).toContainText('Құпиясөз сақталды')
      await signOut(page)
      await page.goto('/kk/sign-in')
      await signIn(page, login, password)
      await expect(page).toHaveURL('/kk/my')
    })
  })

test('a new clerk sets a second factor up, and the password alone no longer opens the desk', async ({ browser }) => {
  const t = translator('kk', 'accounts')
  const refusals = translator('kk', 'refusals')
  const login = `bolat.${Date.now()}`
  const [admin, clerk] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()]
  await admin.goto('/kk/sign-in?next=/kk/admin/accounts/new')
  await signIn(admin, 'admin')
  await expect(admin).toHaveURL('/kk/admin/accounts/new')
  await admin.getByLabel(t('create.login'), { exact: true }).fill(login)
  await admin.getByLabel(t('create.name')).fill('Болат Сәрсенов')
  await press(admin, t('create.submit'))
  const slip = admin.getByRole('status', { name: t('slip.title') })
  await expect(slip).toContainText(login)
  const [code = ''] = ((await slip.textContent()) ?? '').match(/(\d{4} ){4}\d{4}/) ?? []
  await admin.goto('/kk/admin')
  await admin.getByRole('searchbox').fill(login)
  await admin.getByRole('search').getByRole('button').click()
  await expect(admin.getByRole('table').getByRole('link')).toHaveCount(1)
  await admin.getByRole('table').getByRole('link').first().click()
  await admin.getByLabel(t('roles.role'), { exact: true }).selectOption('secretary')
  await admin.getByLabel(t('roles.unit')).fill('595030000')
  await press(admin, t('roles.submit'))
  await expect(admin.getByRole('main')).toContainText(t('roles.given'))

  // A code printed by an administrator outlives the role that came after it.
  await clerk.goto('/kk/sign-in?by=code&next=/kk/desk/595030000')
  await clerk.getByLabel(t('signIn.code')).fill(code)
  await press(clerk, t('signIn.submit'))
  await expect(clerk).toHaveURL('/kk/sign-in/second?next=%2Fkk%2Fdesk%2F595030000')
  await checkPage(clerk)
  await clerk.goto('/kk/desk/595030000')
  await expect(clerk).toHaveURL('/kk/sign-in/second?next=%2Fkk%2Fdesk%2F595030000')
  const key = (await clerk.getByRole('main').locator('code').textContent()) ?? ''
  const phone = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) })
  const recovery = ((await clerk.getByRole('main').textContent()) ?? '').match(/\d{5} \d{5}/g) ?? []
  expect(recovery).toHaveLength(10)
  await clerk.getByLabel(t('second.enrolCode')).fill('000000')
  await press(clerk, t('second.enrolSubmit'))
  await expect(clerk.getByRole('main').getByRole('alert')).toContainText(refusals('accounts.secondNotYet'))
  await clerk.getByLabel(t('second.enrolCode')).fill(phone.generate())
  await press(clerk, t('second.enrolSubmit'))
  await expect(clerk).toHaveURL('/kk/desk/595030000')

  const password = 'қырық жетінің құлақ'
  await clerk.goto('/kk/my')
  await clerk.getByLabel(t('password.new'), { exact: true }).fill(password)
  await clerk.getByLabel(t('password.again')).fill(password)
  await press(clerk, t('password.submit'))
  await expect(clerk.getByRole('status').first()).toContainText(t('password.changed'))
  await signOut(clerk)
  await clerk.goto('/kk/sign-in')
  await signIn(clerk, login, password)
  await expect(clerk).toHaveURL('/kk/sign-in/second?next=%2Fkk%2Fmy')
  await checkPage(clerk)
  await clerk.getByLabel(t('second.code')).fill('12345 67890')
  await press(clerk, t('second.submit'))
  await expect(clerk.getByRole('main').getByRole('alert')).toContainText(refusals('accounts.secondWrong'))
  await clerk.getByLabel(t('second.code')).fill(recovery[0] ?? '')
  await press(clerk, t('second.submit'))
  await expect(clerk).toHaveURL('/kk/my')
  await clerk.getByRole('link', { name: t('second.manage') }).click()
  await expect(clerk.getByRole('main')).toContainText(t('second.leftCount', { left: 9, of: 10 }))
  await checkPage(clerk)
  await clerk.getByText(t('second.remove'), { exact: true }).click()
  await clerk.getByLabel(t('second.code')).fill(recovery[0] ?? '')
  await press(clerk, t('second.removeSubmit'))
  await expect(clerk.getByRole('main').getByRole('alert')).toContainText(refusals('accounts.secondWrong'))
  await clerk.getByLabel(t('second.code')).fill(recovery[1] ?? '')
  await press(clerk, t('second.removeSubmit'))
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText(t('second.enrolTitle'))
  expect(await clerk.getByRole('main').locator('code').textContent()).not.toBe(key)
})

test('a block and a change of role end a session at its next step', async ({ browser }) => {
  const [adminPage, memberPage] = [
    await (await browser.newContext()).newPage(),
    await (await browser.newContext()).newPage(),
  ]
  await memberPage.goto('/kk/sign-in')
  await signIn(memberPage, 'member24')
  await expect(memberPage).toHaveURL('/kk/my')
  await adminPage.goto('/kk/sign-in?next=/kk/admin')
  await signIn(adminPage, 'admin')
  await adminPage.getByRole('searchbox').fill('member24')
  await adminPage.getByRole('search').getByRole('button').click()
  await expect(adminPage.getByRole('table').getByRole('link')).toHaveCount(1)
  // Whom one looks for stands in no address.
  await expect(adminPage).toHaveURL('/kk/admin')
  await adminPage.getByRole('table').getByRole('link').first().click()
  await adminPage.getByText('Бұғаттау', { exact: true }).click()
  await press(adminPage, 'Есептік жазбаны бұғаттау')
  await expect(adminPage.getByRole('main')).toContainText('Бұғатталған')
  await checkPage(adminPage)
  await memberPage.goto('/kk/my')
  await expect(memberPage).toHaveURL('/kk/sign-in?next=%2Fkk%2Fmy')
  await signIn(memberPage, 'member24')
  await expect(memberPage.getByRole('main').getByRole('alert')).toContainText('бұғатталған')
  await adminPage.getByText('Бұғаттан шығару', { exact: true }).first().click()
  await press(adminPage, 'Бұғаттан шығару')
  await expect(adminPage.getByRole('main')).toContainText('Жұмыс істейді')
  await memberPage.goto('/kk/sign-in')
  await signIn(memberPage, 'member24')
  await expect(memberPage).toHaveURL('/kk/my')
})

test('next never leads away, and nobody is locked out by a stranger', async ({ page, request }) => {
  await page.goto('/kk/sign-in?next=//evil.example/')
  await signIn(page, 'deputy')
  await expect(page).toHaveURL('/kk/my')
  await page.goto('/ru/sign-in?by=code')
  await checkPage(page)
  expect((await request.get('/api/auth/session')).status()).toBe(404)
  expect((await request.post('/api/auth/_log', { data: { code: 'x' } })).status()).not.toBe(200)
})

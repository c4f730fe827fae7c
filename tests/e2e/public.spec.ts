import { readFileSync } from 'node:fs'
import { locales } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { fillBoxes, part } from './hands'
import { expect, type Page, test } from './journey'
import { failures, rounds } from './pages'
import { filled, findPlaces } from './places'

const okrugs = translator('ru', 'okrugs')
const meetings = translator('ru', 'meetings')
const decisions = translator('ru', 'decisions')
const protocols = translator('ru', 'protocols')
const assemblies = translator('ru', 'assemblies')
const law = translator('ru', 'law')
const ui = translator('ru', 'ui')

/** The page says since when it is public. */
const isDated = (page: Page) =>
  expect(page.getByRole('main').getByText(ui('published.published', { date: '' }).trim())).toBeVisible()
const title = (page: Page) => page.getByRole('heading', { level: 1 })

test.describe('in Russian, without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a citizen reads what her okrug’s assembly did, from its misspelt name to the akim’s answer', async ({
    page,
  }) => {
    await page.goto('/ru')
    await page.getByRole('searchbox').fill('бискольскй')
    await page.getByRole('button', { name: okrugs('search.submit') }).click()
    await page.getByRole('link', { name: 'Бескольский сельский округ' }).click()
    await expect(page).toHaveURL('/ru/okrugs/595030000')
    await expect(page.getByRole('main')).toContainText('595030000')
    await isDated(page)
    await expect(part(page, okrugs('okrug.next')).getByRole('link')).toBeVisible()
    await expect(part(page, okrugs('okrug.decisions')).getByRole('listitem')).toHaveCount(3)
    // Whichever meeting was the last: another journey holds a gathering.
    const last = page.getByRole('heading', { name: meetings('last', { kind: 'session' }).replace(/ \S+$/, '') })
    await expect(page.locator('section').filter({ has: last })).toContainText(/Кворум .*\d+/)

    await page.getByRole('link', { name: okrugs('okrug.nav.meetings'), exact: true }).click()
    await expect(title(page)).toHaveText(meetings('title'))
    await isDated(page)
    await page
      .getByRole('listitem')
      .filter({ hasText: meetings('state.withAkim') })
      .filter({ hasText: meetings('numbered.session', { number: '' }).trim() })
      .getByRole('link')
      .first()
      .click()

    const notice = part(page, meetings('notice'))
    for (const term of ['when', 'where', 'issued', 'through', 'materialsSent'])
      await expect(notice.getByRole('term').filter({ hasText: meetings(term) })).toBeVisible()
    await expect(notice).toContainText(/не менее 10 календарных дней|10/)
    const agenda = part(page, meetings('agenda'))
    await expect(agenda.locator('> ol > li')).toHaveCount(3)
    await agenda.getByText(meetings('draftDecision')).first().click()
    const waiting = page.waitForEvent('download')
    await agenda.getByRole('link', { name: '.docx' }).first().click()
    const paper = await waiting
    expect(paper.suggestedFilename()).toMatch(/\.docx$/)
    expect(
      readFileSync(await paper.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')

    await expect(part(page, meetings('quorum'))).toContainText(/24/)
    const protocol = part(page, meetings('protocol'))
    await expect(protocol).toContainText(/595030000-A-20\d\d-\d{3}/)
    await expect(protocol.getByRole('heading', { name: protocols('registration') })).toBeVisible()
    await expect(protocol).toContainText('депутат районного маслихата')
    await protocol.getByText(protocols('byName')).first().click()
    await expect(
      protocol
        .getByRole('term')
        .filter({ hasText: protocols('choice.for') })
        .first(),
    ).toBeVisible()
    await expect(protocol).toContainText(/[0-9a-f]{64}/)

    await page.getByRole('link', { name: okrugs('okrug.nav.decisions'), exact: true }).click()
    await expect(title(page)).toHaveText(decisions('title'))
    await isDated(page)
    await page
      .getByRole('listitem')
      .filter({ hasText: decisions('status.disagreed') })
      .getByRole('link')
      .first()
      .click()
    await expect(part(page, decisions('vote'))).toContainText(/\d/)
    const answer = part(page, decisions('akim'))
    await expect(answer).toContainText(decisions('status.disagreed'))
    await expect(answer.locator('p')).not.toHaveCount(1)

    await page.getByRole('link', { name: okrugs('okrug.nav.assembly'), exact: true }).click()
    await expect(page.getByRole('table', { name: assemblies('table') }).getByRole('row')).toHaveCount(26)
    await expect(page.getByText(assemblies('vacant'), { exact: true })).toHaveCount(1)
    await isDated(page)
  })

  test('the version for poor sight stays on, and another language shows the same page', async ({ page, request }) => {
    const { held } = await findPlaces(request)
    const meeting = `/okrugs/595030000/meetings/${held}`
    await page.goto(`/ru${meeting}`)
    const large = page.getByRole('button', { name: ui('view.large') })
    await large.first().click()
    await expect(page).toHaveURL(`/ru${meeting}`)
    await expect(page.locator('html')).toHaveAttribute('data-view', 'large')
    await page.getByRole('link', { name: okrugs('okrug.nav.decisions'), exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-view', 'large')
    await page.goBack()
    await page.getByRole('link', { name: translator('kk', 'ui')('itself') }).click()
    await expect(page).toHaveURL(`/kk${meeting}`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'kk')
    await expect(page.locator('html')).toHaveAttribute('data-view', 'large')
    await expect(part(page, translator('kk', 'meetings')('protocol'))).toContainText(/595030000-A-/)
  })

  test('a rule of the law is found in the list and tried with other numbers', async ({ page }) => {
    await page.goto('/ru')
    await page
      .getByRole('link', { name: ui('nav.law'), exact: true })
      .first()
      .click()
    await expect(title(page)).toHaveText(law('title'))
    await page.locator('a[href="/ru/law/AS-1"]').first().click()
    await expect(title(page)).toHaveText(translator('ru', 'rules')('AS-1.title'))
    const calculator = page.getByRole('form', { name: law('calculator.title') })
    await fillBoxes(calculator, '25', '12')
    await calculator.getByRole('button').click()
    await expect(page.getByRole('status')).toContainText('13')
  })
})

test('the demo shows a casting vote, and no two sessions that decided the same', async ({ request }) => {
  type Decided = { chair?: string; title: { kk: string }; meeting: unknown }
  const { data } = (await (await request.get('/api/v1/okrugs/595030000/decisions')).json()) as { data: Decided[] }
  expect(data.some(({ chair }) => chair === 'for')).toBe(true)
  const titles = data.map(({ title }) => title.kk).filter((title) => !title.startsWith('Өткен шақыруларда'))
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
})

for (const locale of locales)
  test(`no public page in ${locale} carries a script`, async ({ request }) => {
    const places = await findPlaces(request)
    const open = [...rounds, ...failures].filter(({ as }) => as === null).flatMap(({ pages }) => pages)
    // Pages with scripts, and whole without them: the hall’s wall follows the meeting, a file is hashed where it lies, a form keeps what was typed.
    const scripted = (one: string) => /^\/(sign-in|verify|notifications)|\/screen$/.test(one)
    for (const address of open.filter((one) => !scripted(one))) {
      const html = await (await request.get(`/${locale}${filled(address, places)}`)).text()
      expect(html, address).toContain(`lang="${locale}"`)
      expect(html, address).not.toMatch(/<script|rel="(mod)?preload"[^>]*as="script"|\.js"/)
    }
  })

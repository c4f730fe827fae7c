import { translator } from '@/lib/platform/i18n/translator'
import { fillPair, follow, part, press, reads } from './hands'
import { expect, test } from './journey'
import { smallPdf } from './paper'

const convening = translator('kk', 'convening')
const meetings = translator('kk', 'meetings')

const okrug = '/okrugs/595030000'
const desk = '/kk/desk/595030000'

// The reader asks for what is not public yet; her browser notes its 404.
test.use({ provokes: [/404|ERR_CONNECTION_RESET/] })
test.describe.configure({ timeout: 180_000 })

/** Large enough to go in pieces; a PDF's readers pass over what follows its end. */
const plan = Buffer.concat([smallPdf('Park'), Buffer.alloc(1_200_000, '%')])
test('an akim convenes a session; his office prepares and announces it; everyone reads the notice at once', async ({
  enter,
}) => {
  const [akim, clerk, reader] = [
    await enter('akim'),
    await enter('clerk'),
    await enter(null, { javaScriptEnabled: false }),
  ]
  const question = { kk: `Саябақты күту туралы, ${Date.now()}`, ru: `Об уходе за парком, ${Date.now()}` }
  let id = ''

  await test.step('the akim proposes day and place', async () => {
    await akim.goto(desk)
    await follow(akim, translator('kk', 'desk')('section.meetings'))
    await follow(akim, convening('convene.any'))
    await press(akim, convening('convene.submit'))
    await expect(akim).toHaveURL(/\/meetings\/[0-9a-f-]{36}$/)
    id = akim.url().split('/').at(-1) ?? ''
    // What the okrug's approved decisions came to is to be heard (MT-3): that question is there already.
    await expect(part(akim, meetings('agenda')).getByRole('listitem')).toHaveCount(1)
  })

  await test.step('the clerk builds the agenda', async () => {
    await clerk.goto(`${desk}/meetings`)
    await part(clerk, convening('list.draft')).locator(`a[href$="${id}"]`).click()
    await clerk
      .getByRole('link', { name: convening('item.add') })
      .first()
      .click()
    await clerk.getByLabel(convening('item.competence')).selectOption('otherLocalMatter')
    await fillPair(clerk, convening('item.title'), question.kk, question.ru)
    await fillPair(
      clerk,
      meetings('draftDecision'),
      `${question.kk} ақпарат назарға алынсын.`,
      `${question.ru}: принять к сведению.`,
    )
    await press(clerk, convening('item.submit'))
    await expect(clerk).toHaveURL(/#agenda$/)
    await expect(part(clerk, meetings('agenda'))).toContainText(question.kk)
  })

  await test.step('a paper goes in, and what only calls itself one does not', async () => {
    await clerk.getByRole('link', { name: `${convening('item.papers')} 2` }).click()
    const file = clerk.getByLabel(convening('papers.file'), { exact: true })
    await file.setInputFiles({ name: 'park.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no paper at all') })
    await press(clerk, convening('papers.submit'))
    await expect(clerk.getByRole('main').getByRole('alert')).toBeVisible()
    await file.setInputFiles({ name: 'Саябақ жоспары.pdf', mimeType: 'application/pdf', buffer: plan })
    // The village's network breaks in the midst of it: the file goes on where it stopped.
    let pieces = 0
    await clerk.route('**/api/uploads/resumable/*', async (route) => {
      if (route.request().method() !== 'PATCH') return route.continue()
      pieces += 1
      return pieces === 2 ? route.abort('connectionreset') : route.continue()
    })
    await press(clerk, convening('papers.submit'))
    await expect(clerk.getByText(convening('papers.done'))).toBeVisible({ timeout: 30_000 })
    expect(pieces).toBeGreaterThanOrEqual(4)
  })

  await test.step('nobody sees it before its notice, everyone right after', async () => {
    await reads(reader, `${okrug}/meetings/${id}`, async (t) => {
      await expect(reader.getByRole('heading', { name: t('ui')('missing.title') })).toBeVisible()
    })
    await reads(reader, `${okrug}/meetings`, async () => expect(reader.locator(`a[href$="${id}"]`)).toHaveCount(0))
    await clerk.goto(`${desk}/meetings/${id}`)
    await follow(clerk, convening('next.announce.button'))
    // Neither the date of issue nor the channels are known before the notice is given.
    await expect(clerk.getByText(`${translator('kk', 'meetings')('issued')}: .`)).toHaveCount(0)
    await expect(clerk.getByText(convening('sheet.title')).first()).toBeVisible()
    await expect(clerk.getByRole('main')).toContainText(question.kk)
    await press(clerk, convening('announce.submit'))
    await expect(clerk.getByText(convening('next.sendMaterials.title')).first()).toBeVisible()
    await reads(reader, `${okrug}/meetings`, async () => expect(reader.locator(`a[href$="${id}"]`)).toHaveCount(1))
    await reads(reader, `${okrug}/meetings/${id}`, async (t) => {
      await expect(reader.getByText(t('meetings')('state.announced'), { exact: true })).toBeVisible()
      await expect(part(reader, t('meetings')('notice'))).toContainText(t('meetings')('channel.portal'))
    })
    await expect(part(reader, translator('ru', 'meetings')('agenda'))).toContainText(question.ru)
  })

  await test.step('the materials go out, and the paper is the one that was given', async () => {
    await follow(clerk, convening('next.sendMaterials.button'))
    await press(clerk, convening('papers.send'))
    await expect(clerk.getByText(convening('next.awaitDay.title'))).toBeVisible()
    await reads(reader, `${okrug}/meetings/${id}`, async (t) => {
      await expect(reader.getByText(t('meetings')('state.materialsSent'), { exact: true })).toBeVisible()
    })
    const href = await reader.getByRole('link', { name: '.pdf' }).getAttribute('href')
    expect(await (await reader.request.get(href ?? '')).body()).toEqual(plan)
  })
})

import { translator } from '@/lib/platform/i18n/translator'
import { expect, test } from './journey'
import { findPlaces } from './places'

const access = translator('kk', 'access')
const desk = '/kk/desk/595030000'

// The refused pages are opened on purpose; the browser notes their 403.
test.use({ provokes: [/403/] })

test('a neighbour’s office sees nothing of another okrug and is told which role it lacks', async ({
  enter,
  request,
}) => {
  const page = await enter('clerk2')
  const { ahead, held } = await findPlaces(request)
  const closed = ['', '/meetings', `/meetings/${ahead}`, `/meetings/${ahead}/hall`, `/meetings/${held}/protocol`]
  for (const address of [...closed, '/decisions', '/assembly', '/roll', '/accounts']) {
    const answer = await page.goto(`${desk}${address}`)
    expect(answer?.status(), address).toBe(403)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(access('refused.title'))
    await expect(page.getByRole('main')).toContainText(access('role.secretary'))
  }
  await page.goto('/kk/desk/595033000')
  await expect(page).toHaveURL('/kk/desk/595033000')
})

test('what a neighbour’s office posts to another okrug is refused', async ({ enter, baseURL, request }) => {
  const page = await enter('clerk2')
  const { ahead, aheadItem } = await findPlaces(request)
  const place = new URLSearchParams({
    locale: 'kk',
    okrugId: '595030000',
    meetingId: ahead ?? '',
    itemId: aheadItem ?? '',
  })
  const answer = await page.request.post(`/api/uploads/materials?${place}`, {
    multipart: { file: { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') } },
    headers: { origin: new URL(baseURL ?? '').origin },
    maxRedirects: 0,
  })
  expect(answer.headers().location).toContain('refused=forbidden')
})

test('a member of one assembly finds nobody else’s protocols, and no desk', async ({ enter }) => {
  const page = await enter('arkhangel1')
  await page.goto('/kk/my/protocols')
  await expect(page.getByText(translator('kk', 'protocols')('mine.none'))).toBeVisible()
  for (const address of [desk, '/kk/desk/595033000', '/kk/district/595000000', '/kk/admin'])
    expect((await page.goto(address))?.status(), address).toBe(403)
})

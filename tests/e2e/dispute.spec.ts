import sharp from 'sharp'
import { translator } from '@/lib/platform/i18n/translator'
import { checksFile } from './files'
import { Operator } from './hall'
import { confirm, fillPair, follow, part, press, reads, sign } from './hands'
import { checkPage, expect, test } from './journey'
import { findPlaces } from './places'
import { startPortal } from './portal'

const [dispute, execution] = [translator('kk', 'dispute'), translator('kk', 'execution')]
const [hall, registration, protocols] = [
  translator('kk', 'hall'),
  translator('kk', 'registration'),
  translator('kk', 'protocols'),
]
const okrug = '/okrugs/595033000'

/** A civil date in Almaty, `days` from today. */
const day = (days: number) => new Date(Date.now() + (5 + 24 * days) * 3_600_000).toISOString().slice(0, 10)
const discussion = { kk: 'Сессия бағалаушының актісін тыңдады.', ru: 'Сессия заслушала акт оценщика.' }
const reasons = { kk: 'Тәуелсіз бағалау жүргізілді.', ru: 'Независимая оценка проведена.' }
const step = { kk: 'Сауда-саттық өткізу', ru: 'Провести торги' }
const work = { kk: 'Сауда-саттық жарияланды.', ru: 'Торги объявлены.' }

test.describe.configure({ timeout: 300_000 })

let portal: Awaited<ReturnType<typeof startPortal>>
// The okrug's session of today is held here: a portal of its own, so that no other journey holds it too.
test.beforeAll(async () => {
  portal = await startPortal()
})
test.afterAll(() => portal.stop())

test('a dispute goes from the maslikhat’s session to the district akim, and the decision from there to its last photo and to done', async ({
  enter: open,
}) => {
  const enter = (login: string | null, options = {}) => open(login, { ...options, baseURL: portal.address })
  const [staff, district, clerk, reader] = [
    await enter('staff'),
    await enter('district'),
    await enter('clerk2'),
    await enter(null, { javaScriptEnabled: false }),
  ]
  const { unresolved: id = '' } = await findPlaces(staff.request)
  const address = `${okrug}/decisions/${id}`
  const desk = `/kk/district/595000000/decisions/${id}`

  await test.step('the maslikhat’s staff put it on today’s session and record what was said', async () => {
    await staff.goto('/kk/district/595000000')
    await staff.getByRole('main').locator(`a[href$="${id}"]`).click()
    await expect(staff).toHaveURL(desk)
    await district.goto(desk)
    await expect(district.getByText(dispute('schedule.only'))).toBeVisible()
    await staff.getByLabel(dispute('schedule.number'), { exact: true }).fill('7')
    await staff.getByLabel(dispute('schedule.date'), { exact: true }).fill(day(0))
    await press(staff, dispute('schedule.submit'))
    await fillPair(staff, dispute('record.text'), discussion.kk, discussion.ru)
    await checkPage(staff)
    await press(staff, dispute('record.submit'))
    await expect(staff.getByText(dispute('resolve.only'))).toBeVisible()
    await reads(reader, address, async (t) => {
      await expect(reader.getByText(t('course')('step.discussed', { number: 7 }))).toBeVisible()
    })
  })

  await test.step('the district akim upholds it, with reasons for everyone to read', async () => {
    await district.goto(desk)
    await district.getByLabel(dispute('resolve.upheld')).check()
    await press(district, dispute('resolve.submit'))
    await expect(district.getByRole('main').getByRole('alert').first()).toBeVisible()
    await expect(district.getByLabel(dispute('resolve.upheld'))).toBeChecked()
    await fillPair(district, dispute('resolve.reasons'), reasons.kk, reasons.ru)
    await checkPage(district)
    await press(district, dispute('resolve.submit'))
    await expect(district.getByText(reasons.kk).first()).toBeVisible()
    await reads(reader, `${address}/papers/ruling`, async () => {
      for (const text of [reasons.kk, reasons.ru]) await expect(reader.getByText(text)).toBeVisible()
    })
  })

  await test.step('the office plans the work, reports on it and shows a photo', async () => {
    await clerk.goto(`/kk/desk/595033000/decisions/${id}`)
    await clerk.getByLabel(execution('plan.due')).fill(day(30))
    await clerk.getByLabel(execution('plan.name')).first().fill('Төлеген Айдос')
    const office = clerk.getByRole('group', { name: execution('plan.office'), exact: true }).getByRole('textbox')
    await office.nth(0).fill('Бас маман')
    await office.nth(1).fill('Главный специалист')
    await fillPair(clerk, execution('plan.step', { n: 1 }), step.kk, step.ru)
    await press(clerk, execution('plan.submit'))
    await clerk.getByRole('textbox', { name: `1. ${step.kk}`, exact: true }).fill('60')
    await fillPair(clerk, execution('report.text'), work.kk, work.ru)
    await press(clerk, execution('report.submit'))
    await expect(clerk.getByText(execution('whole', { percent: 60 })).first()).toBeVisible()
    const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a9' } })
      .jpeg()
      .toBuffer()
    const form = clerk.getByRole('form', { name: `${execution('kind.after')}: 1` })
    await form
      .getByLabel(execution('kind.after'))
      .setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo })
    await form.getByRole('button', { name: execution('evidence.submit') }).click()
    await expect(clerk.getByText(execution('evidence.attached')).first()).toBeVisible()
    await checkPage(clerk)
  })

  await test.step('everyone reads one thread, from the notice to the photo', async () => {
    await reads(reader, address, async (t) => {
      const told = await part(reader, t('course')('title')).getByRole('listitem').allTextContents()
      const course = [
        'announced',
        'adopted',
        'signed',
        'unresolved',
        'scheduled',
        'discussed',
        'upheld',
        'planned',
        'reported',
        'shown',
      ]
      // As far as the words go that depend on nobody's name and no other day.
      const rest = { name: '¤', day: '¤', for: '¤', present: '¤', percent: 60, part: 1, count: 1 }
      const begins = course.map((kind) => {
        const number = kind === 'scheduled' || kind === 'discussed' ? 7 : '¤'
        return t('course')(`step.${kind}`, { ...rest, number }).split('¤')[0] ?? ''
      })
      const places = begins.map((words) => told.findIndex((one) => one.includes(words.trim())))
      expect(places).toEqual([...places].sort((one, other) => one - other))
      expect(places).not.toContain(-1)
      const alt = t('execution')('alt', {
        kind: t('execution')('kind.after'),
        title: told.some((one) => one.includes(work.ru)) ? step.ru : step.kk,
      })
      const picture = reader.getByRole('img', { name: alt })
      await picture.scrollIntoViewIfNeeded()
      await expect(picture).toHaveJSProperty('naturalWidth', 800)
    })
    await staff.goto(`/kk${address}`)
    await checkPage(staff)
  })

  const list = await (await staff.request.get('/api/v1/okrugs/595033000/meetings')).json()
  const today = (list.data as { id: string; state: string }[]).find(({ state }) => state === 'materialsSent')
  const session = `/kk/desk/595033000/meetings/${today?.id}`
  const heard = { kk: 'Сауда-саттық өтті.', ru: 'Торги состоялись.' }
  const number = async () => (await (await staff.request.get(`/api/v1/okrugs/595033000/decisions/${id}`)).json()).number

  await test.step('today’s session meets, hears what was done and calls it done', async () => {
    await holds(new Operator(clerk), session)
    await clerk.goto(`${session}/reports`)
    await checkPage(clerk)
    const report = clerk.getByRole('form', { name: execution('hear.label', { number: await number() }) })
    await report.getByRole('radio', { name: execution('hear.done'), exact: true }).check()
    const notes = report.getByRole('group', { name: execution('hear.note'), exact: true }).getByRole('textbox')
    await notes.nth(0).fill(heard.kk)
    await notes.nth(1).fill(heard.ru)
    await report.getByRole('button', { name: execution('hear.submit') }).click()
    await expect(
      part(clerk, `№ ${await number()}`)
        .getByText(execution('hear.done'), { exact: true })
        .first(),
    ).toBeVisible()
    await decides(new Operator(clerk), session)
  })

  await test.step('its protocol says so, in the file that everyone can verify; with both signatures the decision is done', async () => {
    await clerk.goto(`${session}/protocol`)
    await press(clerk, protocols('desk.draft'))
    await expect(clerk.getByText(protocols('desk.waiting'))).toBeVisible()
    for (const login of ['arkhangel1', 'arkhangel2']) {
      const person = await enter(login)
      await person.goto(`/kk/my/protocols/${today?.id}`)
      await expect(person.getByText(protocols('desk.confirmOpen'))).toBeVisible({ timeout: 90_000 })
      await sign(person, protocols('desk.confirmOpen'), protocols('desk.confirm'))
      if (login === 'arkhangel1') await expect(person.getByText(protocols('mine.done'))).toBeVisible()
      else await expect(person).toHaveURL(`/kk${okrug}/meetings/${today?.id}`)
    }
    await checksFile(await enter(null), `/kk${okrug}/meetings/${today?.id}`, [heard.kk, await number()])
    await reads(reader, address, async (t) => {
      await expect(reader.getByText(t('decisions')('status.done'), { exact: true }).first()).toBeVisible()
    })
  })
})

/** Seven of nine come, the session is opened, elects its offices and agrees its agenda. */
async function holds(office: Operator, session: string): Promise<void> {
  const { page } = office
  await page.goto(`${session}/registration`)
  await press(page, registration('open'))
  for (const seat of [1, 2, 3, 4, 5, 6, 7]) await office.arrives(seat)
  await confirm(page, registration('close'), registration('closeSubmit'))
  await follow(page, registration('toHall'))
  await press(page, hall('openMeeting'))
  await office.elects('chair', 1)
  await office.elects('secretary', 2)
  for (const position of [1, 2]) await office.includes(position)
  await office.seesStep('approveAgenda')
  await press(page, hall('approve'))
  await office.seesStep('decide', { position: 1 })
}

/** Both questions are put and closed, and the session with them. */
async function decides(office: Operator, session: string): Promise<void> {
  await office.page.goto(`${session}/hall`)
  for (const position of [1, 2]) {
    await office.seesStep('decide', { position })
    await office.puts()
    await office.enters()
    await office.closes()
  }
  await office.seesStep('closeMeeting')
  await confirm(office.page, hall('closeMeeting'), hall('closeMeetingSubmit'))
  await office.seesStep('nothing')
}

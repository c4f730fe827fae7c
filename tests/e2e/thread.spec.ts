import sharp from 'sharp'
import { type Translate, translator } from '@/lib/platform/i18n/translator'
import { addDays, almatyDate } from '@/lib/statute/civil-date'
import { checksFile } from './files'
import { Operator } from './hall'
import { fillBoxes, fillPair, part, press, reads } from './hands'
import { checkPage, expect, type Page, test } from './journey'
import { startPortal } from './portal'
import { announces, concludes, convenes, holds, signs } from './sittings'
import { readsThread } from './thread'

const words = (namespace: string): Translate => translator('kk', namespace)
const [decisions, dispute, execution] = [words('decisions'), words('dispute'), words('execution')]

const kato = '595033000'
const okrug = `/okrugs/${kato}`
const desk = `/kk/desk/${kato}`

const pair = (kk: string, ru: string) => ({ kk, ru })
const objection = pair('Бюджетте бұған қаражат жоқ.', 'В бюджете нет на это средств.')
const discussion = pair('Сессия бағалаушының актісін тыңдады.', 'Сессия заслушала акт оценщика.')
const reasons = pair('Тәуелсіз бағалау жүргізілді.', 'Независимая оценка проведена.')
const step = pair('Сауда-саттық өткізу', 'Провести торги')
const work = pair('Сауда-саттық жарияланды.', 'Торги объявлены.')
const heard = pair('Сауда-саттық өтті.', 'Торги состоялись.')

/** What the thread of the first decision tells once it was discussed again, and that of the other once it was carried out. */
const before = ['announced', 'adopted', 'signed', 'disagreed', 'againAnnounced', 'kept']
const course = [
  'origin',
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

test.describe.configure({ timeout: 600_000 })

let portal: Awaited<ReturnType<typeof startPortal>>
// Its days go by, and today's session of the okrug is held: a portal of its own.
test.beforeAll(async () => {
  portal = await startPortal()
})
test.afterAll(() => portal.stop())

type Decision = { id: string; number: string }
type Session = { id: string; state: string; startsAt: string; decisions: Decision[] }

test('what a session voted goes into a verified file, to the akim who disagrees, back to the assembly, to the district, and is carried out and done', async ({
  enter: open,
}) => {
  let { address: baseURL } = portal
  const enter = (login: string | null, options = {}) => open(login, { ...options, baseURL })
  const sessions = async (page: Page): Promise<Session[]> =>
    (await (await page.request.get(`${baseURL}/api/v1${okrug}/meetings`)).json()).data
  const sessionOf = async (page: Page, id: string) => (await sessions(page)).find((one) => one.id === id) as Session
  let [akim, clerk, reader] = [await enter('akim2'), await enter('clerk2'), await enter(null)]
  /** The same people on the day of a session that was announced: the portal starts again with its clock there, and they sign in anew. */
  const comesTheDay = async (id: string) => {
    const { startsAt } = await sessionOf(reader, id)
    const almaty = new Date(Date.parse(startsAt) + 5 * 3_600_000).toISOString().slice(0, 16)
    baseURL = await portal.on(almaty)
    akim = await enter('akim2')
    clerk = await enter('clerk2')
    reader = await enter(null, { javaScriptEnabled: false })
  }
  /** A closed session becomes a protocol that both sign, in a file that anyone can verify. */
  const becomesLaw = async (id: string, ...says: string[]) => {
    await signs(clerk, enter, `${desk}/meetings/${id}`, ['arkhangel1', 'arkhangel2'])
    const adopted = (await sessionOf(reader, id)).decisions.at(-1) as Decision
    const { text } = await (await reader.request.get(`${baseURL}/api/v1${okrug}/decisions/${adopted.id}`)).json()
    await checksFile(await enter(null), `/kk${okrug}/meetings/${id}`, [text.kk, ...says])
    return adopted
  }
  /** Everyone reads at this moment where a decision stands. */
  const says = ({ id }: Decision, status: string) =>
    reads(reader, `${okrug}/decisions/${id}`, async (t) => {
      await expect(reader.getByText(t('decisions')(`status.${status}`), { exact: true }).first()).toBeVisible()
    })
  const disagrees = async ({ number }: Decision) => {
    await akim.goto(`${desk}/decisions`)
    const form = akim.getByRole('form', { name: `${decisions('answer.label')}: ${number}` })
    await form.getByRole('radio', { name: decisions('answer.disagree') }).check()
    await fillBoxes(form, objection.kk, objection.ru)
    await form.getByRole('button', { name: decisions('answer.submit') }).click()
    await expect(form).toHaveCount(0)
  }

  const today = (await sessions(reader)).find(({ state }) => state === 'materialsSent')?.id ?? ''
  const first =
    await test.step('a session votes; both sign its protocol, and its file says so and is verified', async () => {
      const office = new Operator(clerk)
      // What became of earlier decisions is the first question of every session (MT-3); on that nothing is adopted.
      await holds(office, `${desk}/meetings/${today}`, 2)
      await concludes(office, `${desk}/meetings/${today}`, [[1, 2, 3], []])
      return becomesLaw(today)
    })

  await test.step('the akim disagrees, with reasons for everyone to read', async () => {
    await disagrees(first)
    await reads(reader, `${okrug}/decisions/${first.id}`, async (t) => {
      await expect(part(reader, t('decisions')('akim'))).toContainText(t('decisions')('status.disagreed'))
    })
  })

  const second =
    await test.step('the akim convenes a session, the office puts the question on it again and gives notice', async () => {
      const id = await convenes(akim, desk)
      await clerk.goto(`${desk}/decisions`)
      const card = clerk.getByRole('form', { name: dispute('put') }).first()
      await card.getByRole('button', { name: dispute('put') }).click()
      await expect(clerk.getByText(dispute('onDraft')).first()).toBeVisible()
      await announces(clerk, `${desk}/meetings/${id}`)
      await says(first, 'rediscussion')
      return id
    })

  const again =
    await test.step('the assembly keeps its decision, and the akim his opinion: it goes to the district', async () => {
      await comesTheDay(second)
      const office = new Operator(clerk)
      // What became of earlier decisions is the first question of every session (MT-3); on that nothing is adopted.
      await holds(office, `${desk}/meetings/${second}`, 2)
      await concludes(office, `${desk}/meetings/${second}`, [[1, 2, 3], []])
      const kept = await becomesLaw(second)
      await disagrees(kept)
      await says(kept, 'unresolved')
      await reads(reader, `${okrug}/decisions/${first.id}`, (t) => readsThread(reader, t, before))
      return kept
    })

  const address = `${okrug}/decisions/${again.id}`
  const district = `/kk/district/595000000/decisions/${again.id}`
  await test.step('the maslikhat’s staff put it on a session and record what was said', async () => {
    const [staff, head] = [await enter('staff'), await enter('district')]
    await staff.goto('/kk/district/595000000')
    await staff.getByRole('main').locator(`a[href$="${again.id}"]`).click()
    await expect(staff).toHaveURL(district)
    await head.goto(district)
    await expect(head.getByText(dispute('schedule.only'))).toBeVisible()
    await staff.getByLabel(dispute('schedule.number'), { exact: true }).fill('7')
    const day = almatyDate(new Date((await sessionOf(reader, second)).startsAt))
    await staff.getByLabel(dispute('schedule.date'), { exact: true }).fill(day)
    await press(staff, dispute('schedule.submit'))
    await fillPair(staff, dispute('record.text'), discussion.kk, discussion.ru)
    await checkPage(staff)
    await press(staff, dispute('record.submit'))
    await expect(staff.getByText(dispute('resolve.only'))).toBeVisible()
    await reads(reader, address, async (t) => {
      await expect(reader.getByText(t('course')('step.discussed', { number: 7 }))).toBeVisible()
    })

    await test.step('the district akim upholds it, with reasons', async () => {
      await head.goto(district)
      await head.getByLabel(dispute('resolve.upheld')).check()
      await press(head, dispute('resolve.submit'))
      await expect(head.getByRole('main').getByRole('alert').first()).toBeVisible()
      await expect(head.getByLabel(dispute('resolve.upheld'))).toBeChecked()
      await fillPair(head, dispute('resolve.reasons'), reasons.kk, reasons.ru)
      await checkPage(head)
      await press(head, dispute('resolve.submit'))
      await expect(head.getByText(reasons.kk).first()).toBeVisible()
      await reads(reader, `${address}/papers/ruling`, async () => {
        for (const text of [reasons.kk, reasons.ru]) await expect(reader.getByText(text)).toBeVisible()
      })
    })
  })

  await test.step('the office plans the work, reports on it and shows a photo', async () => {
    await clerk.goto(`${desk}/decisions/${again.id}`)
    await clerk
      .getByLabel(execution('plan.due'))
      .fill(addDays(almatyDate(new Date((await sessionOf(reader, second)).startsAt)), 30))
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
      await readsThread(reader, t, course)
      const alt = t('execution')('alt', {
        kind: t('execution')('kind.after'),
        title: (await reader.locator('html').getAttribute('lang')) === 'ru' ? step.ru : step.kk,
      })
      const picture = reader.getByRole('img', { name: alt })
      await picture.scrollIntoViewIfNeeded()
      await expect(picture).toHaveJSProperty('naturalWidth', 800)
    })
    await clerk.goto(`/kk${address}`)
    await checkPage(clerk)
  })

  await test.step('the next session has its report on the agenda by itself, hears it and calls it done; with both signatures it is', async () => {
    const third = await convenes(akim, desk)
    await announces(clerk, `${desk}/meetings/${third}`)
    await comesTheDay(third)
    const session = `${desk}/meetings/${third}`
    const office = new Operator(clerk)
    await holds(office, session, 1)
    await clerk.goto(`${session}/reports`)
    await checkPage(clerk)
    const report = clerk.getByRole('form', { name: execution('hear.label', { number: again.number }) })
    await report.getByRole('radio', { name: execution('hear.done'), exact: true }).check()
    await fillPair(report, execution('hear.note'), heard.kk, heard.ru)
    await report.getByRole('button', { name: execution('hear.submit') }).click()
    await expect(
      part(clerk, `№ ${again.number}`).getByText(execution('hear.done'), { exact: true }).first(),
    ).toBeVisible()
    await concludes(office, session, [[]])
    await becomesLaw(third, heard.kk, again.number)
    await says(again, 'done')
  })
})

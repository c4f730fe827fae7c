import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { translator } from '@/lib/platform/i18n/translator'
import { subscriptionOf } from '../factories/push'
import { confirm, follow, press, unfold } from './hands'
import { checkPage, expect, test } from './journey'
import { startPortal } from './portal'

const t = translator('kk', 'notifications')
const convening = translator('kk', 'convening')
const gatherings = translator('kk', 'gatherings')
const okrug = '595030000'

const mails: ParsedMail[] = []
const mail = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _, callback) =>
    simpleParser(stream).then((one) => {
      mails.push(one)
      callback()
    }, callback),
})
/** In the page: the browser's own word on whether it may subscribe; the push service alone, which cannot be reached here, is stood in for. */
function subscribesHere(subscription: string) {
  const own = PushManager.prototype.subscribe
  PushManager.prototype.subscribe = async function (options) {
    try {
      return await own.call(this, options)
    } catch (error) {
      if (!/Registration failed/.test(String(error))) throw error
      return { toJSON: () => JSON.parse(subscription) } as PushSubscription
    }
  }
}

type Shown = { actions: { title: string }[]; data: object }
/** As much of a service worker as is touched here: its own types and a page's cannot be had in one program. */
type WorkerScope = Pick<EventTarget, 'dispatchEvent'> & {
  clients: { openWindow: (url: string) => Promise<null> }
  registration: { showNotification: (title: string, options: Shown) => Promise<void> }
  PushEvent: new (name: string, init: object) => Event
}

/**
 * In the worker: what a message that came shows, and where a touch of it and of its button lead. A browser without a screen shows no
 * notification, and no window opens without a finger: both are only said.
 */
async function shownBy(message: object) {
  const scope = globalThis as unknown as WorkerScope
  const pages: string[] = []
  const shown: Shown[] = []
  scope.clients.openWindow = async (url) => {
    pages.push(url)
    return null
  }
  scope.registration.showNotification = async (_, options) => {
    shown.push(options)
  }
  scope.dispatchEvent(new scope.PushEvent('push', { data: JSON.stringify(message) }))
  for (const action of ['', 'stop']) {
    const notification = { ...shown[0], close: () => {} }
    scope.dispatchEvent(Object.assign(new Event('notificationclick'), { notification, action, waitUntil: () => {} }))
  }
  return { buttons: shown.flatMap(({ actions }) => actions.map(({ title }) => title)), pages }
}

let portal: Awaited<ReturnType<typeof startPortal>>

test.describe.configure({ timeout: 240_000 })
// The browser says so of its own push service in every context that keeps nothing.
test.use({ provokes: [/does not support the Push API in incognito/] })
test.beforeAll(async () => {
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve))
  const { port } = mail.server.address() as AddressInfo
  portal = await startPortal({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'jiyn@portal.kz' })
})
test.afterAll(async () => {
  await portal.stop()
  await new Promise<void>((resolve) => mail.close(() => resolve()))
})

test('a resident gives a mailbox, is written to within the minute a meeting is announced, and stops it from the letter', async ({
  enter,
}) => {
  const baseURL = portal.address
  const person = await enter('member', { baseURL })
  await test.step('the mailbox counts once its code came back', async () => {
    await person.goto('/kk/my/notifications')
    await checkPage(person)
    await unfold(person, t('news.addEmail'))
    await person.getByLabel(t('news.email')).fill('not a mailbox')
    await press(person, t('news.add'))
    await expect(person.getByRole('alert').first()).toBeVisible()
    await expect(person.getByLabel(t('news.email'))).toHaveValue('not a mailbox')
    await person.getByLabel(t('news.email')).fill('aigul@mail.kz')
    await press(person, t('news.add'))
    await expect(person.getByText(t('news.state.waiting'))).toBeVisible()
    await expect.poll(() => mails.length, { timeout: 30_000 }).toBe(1)
    const [, code = ''] = /(\d{6})/.exec(mails[0]?.text ?? '') ?? []
    await person.getByLabel(t('news.digits')).fill(code)
    await press(person, t('news.confirm'))
    await expect(person.getByText(t('news.state.works'))).toBeVisible()
    await checkPage(person)
    await person.getByLabel(t('news.topic.protocols')).selectOption('weekly')
    await press(person, t('news.save'))
    await expect(person.getByText(t('news.saved'))).toBeVisible()
  })

  const clerk = await enter('clerk', { baseURL })
  let id = ''
  await test.step('a meeting is announced, and the letter is there', async () => {
    const akim = await enter('akim', { baseURL })
    await akim.goto(`/kk/desk/${okrug}/meetings/new?kind=separateGathering`)
    await akim.getByLabel(gatherings('convene.area')).selectOption({ label: 'Көлбойы' })
    await press(akim, gatherings('convene.separateGathering.submit'))
    await expect(akim.getByText(convening('next.announce.title'))).toBeVisible()
    id = akim.url().split('/').at(-1) ?? ''
    await clerk.goto(`/kk/desk/${okrug}/meetings/${id}`)
    await follow(clerk, convening('next.announce.button'))
    await press(clerk, convening('announce.submit'))
    await expect(clerk.getByText(convening('next.awaitDay.title'))).toBeVisible()
    await expect.poll(() => mails.length, { timeout: 60_000 }).toBe(2)
    expect(mails[1]?.subject).toMatch(/: хабарлама – /)
    expect(mails[1]?.text).toContain(`/kk/okrugs/${okrug}/meetings/${id}`)
  })

  await test.step('the office sees to how many it went, and prints whom it has to tell on paper', async () => {
    await clerk.goto(`/kk/desk/${okrug}/meetings/${id}/notifications?lang=kk`)
    await checkPage(clerk)
    await expect(clerk.getByRole('row').filter({ hasText: t('news.told.key.notice') })).toContainText('1')
    await expect(clerk.getByText(t('news.told.sheet')).first()).toBeVisible()
    const { name } = (await (await clerk.request.get(`${baseURL}/api/v1/okrugs/${okrug}/assemblies`)).json()).assembly
      .seats[0].holder
    await clerk.goto(`/kk/desk/${okrug}/meetings/${id}/notifications?lang=kk&part=all`)
    await expect(clerk.locator('article')).not.toContainText(name)
  })

  await test.step('whoever has the letter ends it with one button, without a sign-in', async () => {
    const stop = /https?:\S+letters\/stop\S+/.exec(mails[1]?.text ?? '')?.[0] ?? ''
    const reader = await enter(null, { baseURL, javaScriptEnabled: false })
    await reader.goto(stop)
    await expect(reader.getByText('a…@mail.kz')).toBeVisible()
    await press(reader, t('news.stop.press'))
    await expect(reader.getByText(t('news.stop.done'))).toBeVisible()
    await person.goto('/kk/my/notifications')
    await expect(person.getByText(t('news.state.stopped'))).toBeVisible()
    await confirm(person, t('news.remove'), t('news.remove'))
    await expect(person.getByText(t('news.none'))).toBeVisible()
  })

  await test.step('a browser takes notifications at the first press', async () => {
    await person.context().grantPermissions(['notifications'], { origin: baseURL })
    await person.addInitScript(subscribesHere, subscriptionOf())
    await person.goto('/kk/my/notifications')
    await press(person, t('news.push.add'))
    await expect(person.getByText(t('news.push.added'))).toBeVisible()
    await expect(person.getByText(t('news.state.works'))).toBeVisible()
    await checkPage(person)
  })

  await test.step('what it shows opens the page it is about, and its button the one that ends it', async () => {
    const [worker] = person.context().serviceWorkers()
    const [url, stop] = [`${baseURL}/kk/okrugs/${okrug}/meetings/${id}`, { title: 'Тоқтату', url: `${baseURL}/stop` }]
    const opened = await worker?.evaluate(shownBy, { id: '1', lang: 'kk', title: 'Хабарлама', body: '', url, stop })
    expect(opened).toEqual({ buttons: [stop.title], pages: [url, stop.url] })
  })
})

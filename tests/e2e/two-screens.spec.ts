import { translator } from '@/lib/platform/i18n/translator'
import { Operator } from './hall'
import { confirm, fillPair, follow, part, press, unfold } from './hands'
import { checkPage, expect, type Page, test } from './journey'
import { wireTo } from './wire'

const words = (namespace: string) => translator('kk', namespace)
const convening = words('convening')
const registration = words('registration')
const hall = words('hall')
const floor = words('floor')
const presence = words('presence')
const refusals = words('refusals')
const ui = words('ui')
const statute = words('statute')

const okrug = '595033000'
const desk = `/kk/desk/${okrug}`

// The wire is cut on purpose; the browser notes each connection that fails, and each part of a page that was just on its way.
test.use({
  provokes: [
    /ERR_(EMPTY_RESPONSE|CONNECTION_\w+|SOCKET_NOT_CONNECTED|INCOMPLETE_CHUNKED_ENCODING)|^TypeError: network error/,
  ],
})
test.describe.configure({ timeout: 300_000 })

const middle = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity

/** Holds back the pages that a browser asks for anew; `release` lets them come, and waits until they have. */
async function held(page: Page) {
  const anew = (url: URL) => url.pathname.endsWith('/hall')
  const released = Promise.withResolvers<void>()
  const coming: Promise<void>[] = []
  await page.route(anew, (route) => {
    const one = released.promise.then(async () => route.fulfill({ response: await route.fetch() }))
    coming.push(one)
    return one
  })
  return {
    async release() {
      released.resolve()
      await Promise.all(coming)
      await page.unroute(anew)
    },
  }
}

test('chair, desk and a member’s phone see each other’s changes at once, and come back after the network was cut', async ({
  enter,
  request,
  baseURL,
}) => {
  const wire = await wireTo(baseURL ?? '')
  const office = new Operator(await enter('clerk2'))
  const chair = new Operator(await enter('arkhangel1', { baseURL: wire.address }))
  const lane = await wireTo(baseURL ?? '')
  const phone = await enter('arkhangel2', { baseURL: lane.address, viewport: { width: 360, height: 740 } })
  const wall: Page = await enter(null)
  const { page: clerk } = office
  const votes = (choice: 'for' | 'against') => press(phone, presence(`phone.choice.${choice}`))
  const receipt = (choice: 'for' | 'against') =>
    expect(
      phone.getByText(
        presence('phone.receipt', { choice: presence(`phone.choice.${choice}`), time: '', ballot: '' }).split('.')[0] ??
          '',
      ),
    ).toBeVisible()
  const counts = async (page: Page) => {
    await page.getByLabel(presence('count.number')).fill('6')
    await press(page, presence('count.submit'))
  }

  const list = await (await request.get(`/api/v1/okrugs/${okrug}/meetings`)).json()
  const { id = '' } = (list.data as { id: string; state: string }[]).find((one) => one.state === 'materialsSent') ?? {}

  await test.step('the desk opens the session and elects its chair, who finds a page of their own', async () => {
    await clerk.goto(`${desk}/meetings/${id}`)
    await follow(clerk, convening('next.openRegistration.button'))
    await press(clerk, registration('open'))
    for (const seat of [1, 3, 4, 5, 6]) await office.arrives(seat)
    await phone.goto(`/kk/my/meetings/${id}/hall`)
    const code = phone.getByLabel(presence('phone.code'))
    await code.fill('222222')
    await press(phone, presence('phone.checkIn'))
    await expect(phone.getByText(refusals('meetings.wrongCode'))).not.toHaveCount(0)
    await code.fill(
      (await clerk
        .locator('#code')
        .getByText(/^[2-9A-Z]{6}$/)
        .textContent()) ?? '',
    )
    await press(phone, presence('phone.checkIn'))
    await expect(phone.getByText(refusals('voting.cannot.noOpenQuestion'))).toBeVisible()
    await confirm(clerk, registration('close'), registration('closeSubmit'))
    await follow(clerk, registration('toHall'))
    await press(clerk, hall('openMeeting'))
    await office.elects('chair', 1)
    await office.elects('secretary', 4)
    await chair.page.goto('/kk/my')
    await chair.page.locator(`a[href$="/my/meetings/${id}/chair"]`).click()
    await chair.seesStep('include', { position: 1 })
    await wall.goto(`/kk/okrugs/${okrug}/meetings/${id}/screen`)
    await checkPage(chair.page)
  })

  await test.step('a phone counts once the desk and the chair have counted the hall', async () => {
    await counts(clerk)
    await follow(chair.page, presence('count.title'))
    await counts(chair.page)
    for (const page of [clerk, phone, wall]) await new Operator(page).seesQuorum(6, 5)
    await expect(phone.getByText(refusals('voting.cannot.noOpenQuestion'))).toBeVisible()
    await chair.page.goBack()
    await chair.seesQuorum(6, 5)
  })

  await test.step('who comes and goes at the desk is on the chair’s screen and on the wall within a second', async () => {
    await unfold(clerk, hall('presenceOpen'))
    const times: number[] = []
    for (const [act, seat, present] of [
      ['arrives', 7, 7],
      ['leaves', 7, 6],
      ['arrives', 8, 7],
      ['arrives', 7, 8],
      ['leaves', 8, 7],
    ] as const) {
      await office[act](seat)
      const from = performance.now()
      await chair.seesQuorum(present, 5)
      times.push(performance.now() - from)
      await new Operator(wall).seesQuorum(present, 5)
    }
    expect(middle(times)).toBeLessThan(1000)
    await office.leaves(7)
  })

  await test.step('the chair puts and closes, the desk enters the hands, the phone votes: the second time while its network is cut', async () => {
    for (const position of [1, 2]) {
      await chair.seesStep('include', { position })
      // A hall of a thousand waits for its pages: the question and its buttons come by the stream alone.
      const pages = await held(phone)
      await press(chair.page, hall('put'))
      const question = phone.getByRole('heading', { name: hall('question.inclusion', { position, title: '' }).trim() })
      await expect(question).toBeVisible()
      await expect(phone.getByRole('button', { name: presence('phone.choice.for') })).toBeVisible()
      await pages.release()
      if (position === 1) await checkPage(phone)
      else lane.cut()
      await votes('for')
      if (position === 2) {
        await expect(phone.getByText(presence('phone.waiting', { choice: presence('phone.choice.for') }))).toBeVisible()
        lane.mend()
      }
      await receipt('for')
      await expect(chair.page.getByText(hall('entered', { votes: 1, present: 6 }))).toBeVisible()
      await votes('against')
      await receipt('against')
      await votes('for')
      await receipt('for')
      await office.enters()
      await press(chair.page, hall('closeSubmit'))
      await expect(question).toHaveCount(0)
      await expect(part(phone, presence('phone.last'))).toContainText(hall('outcome.yes'))
    }
    await chair.seesStep('approveAgenda')
    await press(chair.page, hall('approve'))
    await office.seesStep('decide', { position: 1 })
  })

  await test.step('a hand the desk notes is given the floor by the chair; the time runs on both and on the wall', async () => {
    await unfold(clerk, floor('add'))
    const form = clerk.getByRole('form', { name: floor('add') })
    const speaker = form.getByLabel(hall('speaker'))
    const option = speaker.locator('option').filter({ hasText: /^3\. / })
    const name = ((await option.textContent()) ?? '').replace(/^3\. /, '')
    await speaker.selectOption(await option.getAttribute('value'))
    await press(clerk, floor('addSubmit'))
    const give = chair.page.getByRole('form', { name: `${floor('give')}: ${name}` }).getByRole('button')
    await give.click()
    await press(chair.page, floor('giveBack'))
    await give.click()
    for (const page of [chair.page, clerk, wall]) {
      await expect(page.getByText(floor('speaking'), { exact: true })).toBeVisible()
      await expect(page.getByRole('timer')).toHaveText(/[34]:\d\d/)
    }
    await expect(wall.getByText(name)).toBeVisible()
    await checkPage(wall)
    await checkPage(chair.page)
    await press(chair.page, floor('end'))
    await unfold(clerk, floor('write'))
    await fillPair(clerk, hall('summary'), 'Жолдың жайын айтты.', 'Рассказал о состоянии дороги.')
    await press(clerk, hall('phrase.name.support'))
    await press(clerk, hall('saveSpeech'))
    const minutes = part(clerk, hall('speeches'))
    await expect(minutes).toContainText(`Жолдың жайын айтты. ${hall('phrase.text.support')}`)
  })

  await test.step('a break stops everything on every screen', async () => {
    await confirm(chair.page, floor('break.start'), floor('break.startSubmit'))
    for (const page of [clerk, phone, wall])
      await expect(page.getByText(floor('break.since', { since: '' }))).toBeVisible()
    await expect(clerk.getByRole('button', { name: hall('put'), exact: true })).toHaveCount(0)
    await press(chair.page, floor('break.end'))
    await office.seesStep('decide', { position: 1 })
  })

  await test.step('the chair’s network is cut: the page says so, keeps what it shows, and catches up when it is back', async () => {
    wire.cut()
    await expect(chair.page.getByText(ui('live.reconnecting'))).toBeVisible()
    await unfold(clerk, hall('presenceOpen'))
    await office.arrives(9)
    await chair.seesQuorum(6, 5)
    wire.mend()
    await chair.seesQuorum(7, 5)
    await expect(chair.page.getByText(ui('live.reconnecting'))).toHaveCount(0)
    await office.leaves(9)
    await chair.seesQuorum(6, 5)
  })

  await test.step('three against three: the desk waits, and one button stands on the chair’s screen alone', async () => {
    await press(chair.page, hall('put'))
    // Whoever votes on a phone is none of the rest whom the desk writes down.
    await votes('for')
    await receipt('for')
    await office.enters([
      [1, 'against'],
      [3, 'against'],
      [4, 'against'],
    ])
    await press(chair.page, hall('closeSubmit'))
    await expect(office.next).toContainText(floor('casting.waits'))
    await expect(part(phone, presence('phone.last'))).toContainText(hall('outcome.tie'))
    for (const says of [hall, floor])
      await expect(clerk.getByRole('button', { name: says('casting.for') })).toHaveCount(0)
    await press(chair.page, floor('casting.for'))
    await office.seesStep('decide', { position: 2 })
    await expect(part(phone, presence('phone.last'))).toContainText(hall('outcome.yes'))
    await expect(wall.getByText(hall('castingSaid.for'))).toBeVisible()
    await expect(wall.getByText(statute('DC-2.tieFor', { for: 3, against: 3 }))).toBeVisible()
  })

  await test.step('whom the desk takes off the list and lets in again reads it on their own phone at once', async () => {
    await unfold(clerk, hall('presenceOpen'))
    await office.leaves(2)
    await expect(phone.getByText(refusals('voting.cannot.left'))).toBeVisible()
    await office.arrives(2)
    await expect(phone.getByText(refusals('voting.cannot.noOpenQuestion'))).toBeVisible()
  })
  wire.end()
  lane.end()
})

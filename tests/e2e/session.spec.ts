import { type Translate, translator } from '@/lib/platform/i18n/translator'
import { checksFile, pdfText } from './files'
import { Operator } from './hall'
import { confirm, fillBoxes, fillPair, follow, part, press, reads, sign, unfold } from './hands'
import { checkPage, expect, type Page, test } from './journey'
import { passing, routeOf } from './pages'
import { bringsPaper } from './sheets'
import { signsWithKey } from './signing'

const words = (namespace: string): Translate => translator('kk', namespace)
const convening = words('convening')
const registration = words('registration')
const hall = words('hall')
const protocols = words('protocols')
const decisions = words('decisions')
const documents = words('documents')

const okrug = '/okrugs/595030000'
const desk = '/kk/desk/595030000'
/** Holders of seats 1 and 2, who have accounts of their own. */
const [chair, secretary] = [1, 2]
const came = Array.from({ length: 13 }, (_, i) => i + 1)
const half = came.slice(0, 6).map((seat) => [seat, 'against'] as const)
const reasons = { kk: 'Жобаның құны есептелмеген.', ru: 'Стоимость проекта не рассчитана.' }

test.describe.configure({ timeout: 300_000 })
// Where no NCALayer runs, the browser says so too.
test.use({ provokes: [/wss:\/\/127\.0\.0\.1:13579/] })

test('the office holds today’s session, its chair and secretary confirm the protocol, the akim answers, and everyone reads each step at once', async ({
  enter,
  request,
}) => {
  const clerk = await enter('clerk')
  const reader = await enter(null, { javaScriptEnabled: false })
  const office = new Operator(clerk)
  const looked = new Set<string | undefined>()
  const look = async (page = clerk) => {
    await checkPage(page)
    looked.add(routeOf(new URL(page.url()).pathname.replace(/^\/kk/, '')))
  }

  const list = await (await request.get(`/api/v1${okrug}/meetings`)).json()
  type Listed = { id: string; state: string; startsAt: string }
  const [today] = (list.data as Listed[])
    .filter(({ state }) => state === 'materialsSent')
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  const id = today?.id ?? ''
  const { assembly } = await (await request.get(`/api/v1${okrug}/assemblies`)).json()
  const names = (assembly.seats as { holder: { name: string } | null }[]).map(({ holder }) => holder?.name)
  const meeting = `${okrug}/meetings/${id}`
  const says = (state: string) =>
    reads(reader, meeting, async (t) => {
      await expect(reader.getByText(t('meetings')(`state.${state}`), { exact: true }).first()).toBeVisible()
    })

  await test.step('registration: members come one by one, a guest too, and the result is public', async () => {
    await clerk.goto(`${desk}/meetings/${id}`)
    await follow(clerk, convening('next.openRegistration.button'))
    await press(clerk, registration('open'))
    const others = [new Operator(await enter('akim')), new Operator(await enter(null))]
    await others[0]?.page.goto(`${desk}/meetings/${id}/registration`)
    await others[1]?.page.goto(`/kk${meeting}`)
    for (const seat of came.slice(0, 11)) await office.arrives(seat)
    await office.seesQuorum(11, 12)
    for (const other of others) await other.seesQuorum(11, 12)
    await says('registration')
    for (const seat of came.slice(11)) await office.arrives(seat)
    await office.seesQuorum(13, 12)
    for (const other of others) await other.seesQuorum(13, 12)
    await unfold(clerk, registration('addInvitee'))
    await clerk.getByLabel(registration('inviteeName')).fill('Сұлтанова Гүлмира Бекенқызы')
    await fillPair(clerk, registration('office'), 'аудандық мәслихаттың депутаты', 'депутат районного маслихата')
    await press(clerk, registration('addInviteeSubmit'))
    await expect(part(clerk, registration('invitees')).getByRole('listitem')).toHaveCount(1)
    await look()
    await bringsPaper(clerk, others[0]?.page as Page, `${desk}/meetings/${id}`, look)
    await clerk.goto(`${desk}/meetings/${id}/registration`)
    await others[0]?.page.goto(`${desk}/meetings/${id}/registration`)
    await confirm(clerk, registration('close'), registration('closeSubmit'))
    await expect(clerk.getByText(registration('result'))).toBeVisible()
    for (const { page } of others) {
      await expect(
        page.getByText(words('statute')('AS-1.holds', { seats: 24, present: 13, required: 12 })),
      ).toBeVisible()
      await page.close()
    }
    await reads(reader, meeting, async (t) => {
      const words = t('statute')('AS-1.holds', { seats: 24, present: 13, required: 12 })
      await expect(part(reader, t('meetings')('quorum'))).toContainText(words)
    })
  })

  await test.step('the akim opens, chair and secretary are elected', async () => {
    await follow(clerk, registration('toHall'))
    await office.seesStep('openMeeting')
    await expect(office.next.getByLabel(hall('openedBy'))).not.toHaveValue('')
    await press(clerk, hall('openMeeting'))
    await office.elects('chair', chair as number)
    await office.elects('secretary', secretary as number)
    await says('chairElected')
  })

  await test.step('two questions enter the agenda; the third lacks a majority of all members, though all but one were for it', async () => {
    await office.includes(1)
    await office.includes(2)
    await office.includes(3, [13])
    await office.seesStep('approveAgenda')
    await expect(part(clerk, hall('agenda'))).toContainText(hall('item.out'))
    await press(clerk, hall('approve'))
    await office.seesStep('decide', { position: 1 })
    await says('agenda')
  })

  await test.step('a member and the guest speak', async () => {
    for (const [speaker, kind, kk, ru] of [
      [/^3\. /, 'speech', 'Жобаны қолдады.', 'Поддержал проект.'],
      [/Сұлтанова/, 'answer', 'Мәслихаттың ұстанымын айтты.', 'Изложила позицию маслихата.'],
    ] as const) {
      await unfold(clerk, hall('noteSpeech'))
      const form = clerk.getByRole('form', { name: hall('noteSpeech') })
      const option = form.getByLabel(hall('speaker')).locator('option').filter({ hasText: speaker })
      await form.getByLabel(hall('speaker')).selectOption(await option.getAttribute('value'))
      await form.getByRole('radio', { name: hall(`speech.${kind}`) }).check()
      await fillPair(clerk, hall('summary'), kk, ru)
      await press(clerk, hall('noteSpeechSubmit'))
      await expect(part(clerk, hall('speeches')).getByRole('listitem').filter({ hasText: kk })).toBeVisible()
    }
  })

  await test.step('one goes home; six against six is a tie, and the chair’s casting vote an act of its own', async () => {
    await unfold(clerk, hall('presenceOpen'))
    await office.leaves(13)
    await office.seesQuorum(12, 12)
    await office.puts()
    await office.enters(half)
    await look()
    await office.closes()
    await expect(office.next).toContainText(hall('step.settleTie'))
    await expect(office.next).toContainText(words('statute')('DC-2.tieOpen', { for: 6, against: 6 }))
    await look()
    await expect(office.next).toContainText(words('floor')('casting.waits'))
    const person = await enter('member')
    await person.goto(`/kk/my/meetings/${id}/chair`)
    await look(person)
    await press(person, words('floor')('casting.for'))
    await office.seesStep('decide', { position: 2 })
    await expect(part(clerk, hall('agenda'))).toContainText(hall('item.decision', { number: 1 }))
  })

  await test.step('another goes home in the midst of a vote: it is locked, says why, and goes on when she is back', async () => {
    await office.puts()
    await office.leaves(12)
    await office.seesQuorum(11, 12)
    const locked = clerk.getByRole('alert').filter({ hasText: hall('locked') })
    await expect(locked).toContainText(
      words('statute')('AS-1.fails', { seats: 24, present: 11, required: 12, missing: 1 }),
    )
    await expect(clerk.getByRole('group', { name: hall('votes'), exact: true })).toHaveCount(0)
    await look()
    await office.arrives(12)
    await office.seesQuorum(12, 12)
    await expect(locked).toHaveCount(0)
    await office.enters([[5, 'abstain']])
    await office.closes()
    await office.seesStep('closeMeeting')
    await confirm(clerk, hall('closeMeeting'), hall('closeMeetingSubmit'))
    await office.seesStep('nothing')
    await says('closed')
  })

  await test.step('the protocol is assembled, and public only when both have confirmed it', async () => {
    await follow(clerk, hall('toProtocol'))
    await press(clerk, protocols('desk.draft'))
    await expect(clerk.getByText(protocols('waitingFor.both'))).toBeVisible()
    await look()
    // Made by the other process; the page asks for itself until they are there.
    const files = part(clerk, documents('title')).getByRole('link', { name: /, (PDF|DOCX), / })
    await expect(files).toHaveCount(8, { timeout: 90_000 })
    const full = clerk.getByRole('link', { name: `${documents('file.full')}, PDF` })
    const archived = (await full.getAttribute('href')) ?? ''
    const said = await pdfText(await (await clerk.request.get(archived)).body())
    for (const text of [documents('copy.full'), 'Сұлтанова Гүлмира', protocols('casting.for')])
      expect(said).toContain(text)
    expect((await reader.request.get(archived)).status()).toBe(404)
    for (const login of ['member', 'member2']) {
      await reads(reader, meeting, async (t) => {
        await expect(reader.getByText(t('meetings')('protocolWait'))).toBeVisible()
      })
      // NCALayer answers on the person's own computer, with a certificate of its own.
      const person = await enter(login, { ignoreHTTPSErrors: true })
      await person.goto('/kk/my/protocols')
      await person.getByRole('main').locator(`a[href$="${id}"]`).click()
      await expect(person).toHaveURL(`/kk/my/protocols/${id}`)
      if (login === 'member') await look(person)
      if (login === 'member') await sign(person, protocols('desk.confirmOpen'), protocols('desk.confirm'))
      else
        await signsWithKey(person, await enter('clerk'), {
          desk,
          meetingId: id,
          look,
          name: names[secretary - 1] ?? '',
        })
      // Who is first waits for the other; who is second is led to what she has just published.
      if (login === 'member') await expect(person.getByText(protocols('mine.done'))).toBeVisible()
      else await expect(person).toHaveURL(`/kk${meeting}`)
    }
    await says('withAkim')
    await reads(reader, meeting, async (t) => {
      const protocol = part(reader, t('meetings')('protocol'))
      await expect(protocol).toContainText(t('protocols')('casting.for'))
      // A guest is public by surname and initials.
      await expect(protocol).toContainText(/Сұлтанова Г\./)
      await expect(protocol).not.toContainText('Гүлмира')
      await expect(protocol).toContainText(/[0-9a-f]{64}/)
      const copy = protocol.getByRole('link', { name: `${documents('file.public')}, PDF` })
      const open = await pdfText(await (await reader.request.get((await copy.getAttribute('href')) ?? '')).body())
      expect(open).toContain('Сұлтанова Г.')
      expect(open).not.toContain('Гүлмира')
      await expect(part(reader, t('meetings')('decisions')).getByRole('listitem')).toHaveCount(2)
    })
  })

  await test.step('whoever has its file or its number sees that it is the published one; a changed file is not', async () => {
    await checksFile(await enter(null), `/kk${meeting}`)
  })

  await test.step('a mistake in the signed protocol is corrected by a note that the same two confirm', async () => {
    const [kk, ru] = ['2-мәселеде «2026» деп оқылсын.', 'В вопросе 2 читать: «2026».']
    await clerk.goto(`${desk}/meetings/${id}/protocol`)
    await unfold(clerk, protocols('correction.add'))
    await fillPair(clerk, protocols('correction.text'), kk, ru)
    await press(clerk, protocols('correction.submit'))
    await expect(part(clerk, protocols('correction.title'))).toContainText(protocols('waitingFor.both'))
    await look()
    for (const login of ['member', 'member2']) {
      await reads(
        reader,
        meeting,
        async () => await expect(reader.getByText(kk).or(reader.getByText(ru))).toHaveCount(0),
      )
      const person = await enter(login)
      await person.goto(`/kk/my/protocols/${id}`)
      if (login === 'member') await look(person)
      await sign(person, protocols('correction.confirmOpen'), protocols('correction.confirm'))
      if (login === 'member') await expect(person.getByText(protocols('correction.done'))).toBeVisible()
      else await expect(person).toHaveURL(`/kk${meeting}`)
    }
    await reads(reader, meeting, async (t) => {
      const protocol = part(reader, t('meetings')('protocol'))
      await expect(protocol).toContainText(t('protocols')('correction.note', { number: 1 }))
      await expect(protocol).toContainText(/2-мәселеде «2026»|В вопросе 2 читать/)
    })
  })

  await test.step('the akim approves one decision and disagrees with the other; both answers stand under them at once', async () => {
    const made = await (await request.get(`/api/v1${meeting}`)).json()
    const [first, second] = made.decisions as { id: string; number: string }[]
    const akim = await enter('akim')
    await akim.goto(`${desk}/decisions`)
    const form = (number = '') => akim.getByRole('form', { name: `${decisions('answer.label')}: ${number}` })
    await form(first?.number)
      .getByRole('radio', { name: decisions('answer.approve') })
      .check()
    await form(first?.number)
      .getByRole('button', { name: decisions('answer.submit') })
      .click()
    await expect(form(first?.number)).toHaveCount(0)
    await form(second?.number)
      .getByRole('radio', { name: decisions('answer.disagree') })
      .check()
    await form(second?.number)
      .getByRole('button', { name: decisions('answer.submit') })
      .click()
    await expect(form(second?.number).getByRole('alert')).toBeVisible()
    await fillBoxes(form(second?.number), reasons.kk, reasons.ru)
    await form(second?.number)
      .getByRole('button', { name: decisions('answer.submit') })
      .click()
    await expect(form(second?.number)).toHaveCount(0)
    for (const [one, status] of [
      [first, 'approved'],
      [second, 'disagreed'],
    ] as const)
      await reads(reader, `${okrug}/decisions/${one?.id}`, async (t) => {
        await expect(part(reader, t('decisions')('akim'))).toContainText(t('decisions')(`status.${status}`))
      })
    await expect(reader.getByRole('main')).toContainText(reasons.ru)
  })

  await test.step('the office tells the members, and the akim’s answers are settled', async () => {
    await clerk.goto(`${desk}/decisions`)
    await confirm(clerk, decisions('tell.open'), decisions('tell.submit'))
    await expect(clerk.getByText(decisions('tell.open'), { exact: true })).toHaveCount(0)
  })

  expect(passing.filter((route) => !looked.has(route))).toEqual([])
})

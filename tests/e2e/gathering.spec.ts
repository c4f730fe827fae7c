import { translator } from '@/lib/platform/i18n/translator'
import { Counters, comesWithCard, decides, findAtDesk, nominates, stands } from './counters'
import { checksFile } from './files'
import { Operator } from './hall'
import { confirm, fillPair, follow, leaveFor, part, press, reads, unfold } from './hands'
import { checkPage, expect, test } from './journey'
import { findPlaces } from './places'
import { numbersOf } from './sheets'
import { signOnPaper } from './signing'

const words = (namespace: string) => translator('kk', namespace)
const convening = words('convening')
const gatherings = words('gatherings')
const gathering = words('gathering')
const presence = words('presence')
const refusals = words('refusals')
const registration = words('registration')
const protocols = words('protocols')

const okrug = '/okrugs/595030000'
const desk = '/kk/desk/595030000'

test.describe.configure({ timeout: 300_000 })

type Listed = { id: string; kind: string; state: string; startsAt: string }
type Holder = { seat: number; holder: { name: string } | null }

test('an area is convened, and today’s separate gathering elects delegates whose mandates everyone can trace', async ({
  enter,
  request,
}) => {
  const clerk = await enter('clerk')
  const reader = await enter(null, { javaScriptEnabled: false })
  const office = new Operator(clerk)
  // Axe needs scripts, which the reader has not.
  const eye = await enter(null)
  const looks = async (address: string) => {
    await leaveFor(eye, address)
    await checkPage(eye)
  }
  const list: Listed[] = (await (await request.get(`/api/v1${okrug}/meetings`)).json()).data
  const [today] = list
    .filter(({ kind }) => kind === 'separateGathering')
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  const id = today?.id ?? ''
  const meeting = `${desk}/meetings/${id}`

  await test.step('the akim convenes another area’s separate gathering; its notice says who may come', async () => {
    const akim = await enter('akim')
    await akim.goto(`${desk}/meetings/new?kind=separateGathering`)
    await checkPage(akim)
    await akim.getByLabel(gatherings('convene.area')).selectOption({ label: 'Көлбойы' })
    await press(akim, gatherings('convene.separateGathering.submit'))
    await expect(akim.getByText(convening('next.announce.title'))).toBeVisible()
    const convened = akim.url().split('/').at(-1)
    await clerk.goto(`${desk}/meetings/${convened}`)
    await follow(clerk, convening('next.announce.button'))
    await expect(clerk.getByRole('button', { name: convening('announce.submit'), exact: true })).toBeVisible()
    await checkPage(clerk)
    await press(clerk, convening('announce.submit'))
    await expect(clerk.getByText(convening('next.awaitDay.title'))).toBeVisible()
    await reads(reader, `${okrug}/meetings/${convened}`, async (t) => {
      const notice = part(reader, t('meetings')('notice'))
      await expect(notice).toContainText(/Көлбойы|Приозёрный/)
      await expect(part(reader, t('meetings')('agenda'))).toContainText(t('gatherings')('election'))
    })
    await looks(`/kk${okrug}/meetings/${convened}`)
  })

  const seats: Holder[] = (await (await request.get(`/api/v1${okrug}/assemblies`)).json()).assembly.seats
  const [chair, secretary] = [
    { name: '', login: '' },
    { name: '', login: '' },
  ]
  const counters = new Counters(clerk, await enter('commission'))

  await test.step('people register at the desk by name and by number; who lives elsewhere is told so', async () => {
    await clerk.goto(meeting)
    await follow(clerk, convening('next.openRegistration.button'))
    await press(clerk, registration('open'))
    for (const { seat, holder } of seats) {
      const free = [chair, secretary].find(({ name }) => !name)
      if (!free) break
      if (!holder) continue
      if (!(await comesWithCard(clerk, holder))) continue
      free.name = holder.name
      free.login = seat === 1 ? 'member' : `member${seat}`
    }
    const numbers = await numbersOf(clerk, meeting, 4)
    await clerk.goto(`${meeting}/registration`)
    for (const number of numbers) await comesWithCard(clerk, { number })
    await findAtDesk(clerk, '999999')
    await expect(clerk.getByText(presence('desk.nobody'))).toBeVisible()
    await checkPage(clerk)
  })

  await test.step('a count of two makes the quorum of SG-2, and its result is public', async () => {
    await counters.pages[1].goto(`${meeting}/registration`)
    await counters.agreeOn(30)
    await office.seesQuorum(30, 31)
    await counters.agreeOn(40)
    for (const page of counters.pages) await new Operator(page).seesQuorum(40, 31)
    await confirm(clerk, registration('close'), registration('closeSubmit'))
    await expect(clerk.getByText(registration('result'))).toBeVisible()
    await reads(reader, `${okrug}/meetings/${id}`, async (t) => {
      await expect(part(reader, t('meetings')('quorum'))).toContainText(/\b40\b/)
    })
  })

  await test.step('opened by the akim, it elects chair and secretary by raised cards and approves its agenda', async () => {
    await follow(clerk, gathering('registration.toHall'))
    await counters.pages[1].goto(`${meeting}/hall`)
    await press(clerk, gathering('openMeeting'))
    const all = { for: 40, against: 0, abstain: 0 }
    await decides(office, counters, () => stands(office, chair.name), all)
    await decides(office, counters, () => stands(office, secretary.name), { for: 30, against: 4, abstain: 6 })
    await decides(office, counters, () => press(clerk, gathering('putAgenda')), { for: 20, against: 15, abstain: 5 })
    await office.seesTitle(gathering('step.putAgenda'))
    await decides(office, counters, () => press(clerk, gathering('putAgenda')), all)
  })

  const [first, second] = [chair.name, secretary.name]
  await test.step('one delegate is elected, another falls short', async () => {
    await decides(office, counters, () => nominates(office, first), { for: 33, against: 5, abstain: 2 })
    await checkPage(clerk)
    const elections = part(clerk, gathering('elect.title.delegate'))
    await expect(elections).toContainText(gathering('elect.voices', { votes: 33, present: 40 }))
    await decides(office, counters, () => nominates(office, second), { for: 19, against: 20, abstain: 1 })
    await expect(elections.getByRole('list').getByRole('listitem')).toHaveCount(1)
    await confirm(clerk, gathering('closeMeeting'), gathering('closeMeetingSubmit'))
    await office.seesTitle(gathering('step.nothing'))
  })

  await test.step('its chair and its secretary sign the protocol on paper, and two of the office look at it', async () => {
    await follow(clerk, words('hall')('toProtocol'))
    await press(clerk, protocols('desk.draft'))
    await expect(clerk.getByText(protocols('waitingFor.both'))).toBeVisible()
    await reader.goto(`/kk${okrug}/assembly`)
    await expect(reader.locator('#delegates')).toHaveCount(0)
    const person = await enter(chair.login)
    await person.goto(`/kk/my/protocols/${id}`)
    await checkPage(person)
    await signOnPaper(clerk, await enter('akim'), `${meeting}/protocol`)
    await reads(reader, `${okrug}/meetings/${id}`, async (t) => {
      await expect(part(reader, t('meetings')('protocol')).getByText(t('signing')('way.paper'))).toHaveCount(2)
    })
  })

  await test.step('a mistake in it is corrected by a note that both sign on paper too, a file of its own', async () => {
    await clerk.goto(`${meeting}/protocol`)
    await unfold(clerk, protocols('correction.add'))
    await fillPair(clerk, protocols('correction.text'), 'Мекенжай дұрысталды.', 'Исправлен адрес.')
    await press(clerk, protocols('correction.submit'))
    await signOnPaper(clerk, await enter('akim'), `${meeting}/protocol`)
    await reads(reader, `${okrug}/meetings/${id}`, async (t) => {
      await expect(part(reader, t('meetings')('protocol')).getByText(t('signing')('way.paper'))).toHaveCount(4)
    })
    const anyone = await enter(null)
    await checksFile(
      anyone,
      `/kk${okrug}/meetings/${id}`,
      ['Мекенжай дұрысталды.'],
      words('documents')('file.correction', { number: 1 }),
    )
  })

  await test.step('the mandate is public: who, of which area, elected where and by how many of how many', async () => {
    await reads(reader, `${okrug}/assembly`, async (t) => {
      const mandates = part(reader, t('assemblies')('delegates.title'))
      await expect(mandates).toContainText(first)
      await expect(mandates).not.toContainText(second)
      await expect(mandates).toContainText(t('assemblies')('election.voices', { votes: 33, present: 40 }))
      await expect(mandates.locator(`a[href$="${id}"]`)).toHaveCount(1)
    })
    await looks(`/kk${okrug}/assembly`)
    const { delegates } = await (await request.get(`/api/v1${okrug}/assemblies`)).json()
    expect(delegates).toMatchObject([{ name: first, election: { meetingId: id, votes: 33, present: 40 } }])
    await clerk.goto(`${desk}/assembly`)
    await checkPage(clerk)
    await reader.locator(`#delegates a[href$="${id}"]`).click()
    await expect(part(reader, translator('ru', 'meetings')('protocol'))).toContainText('595030000-S-')
    await looks(`/kk${okrug}/meetings/${id}`)
  })
})

test('members sign for a gathering, apply to the district akim, and he answers after reading who signed', async ({
  enter,
  request,
}) => {
  const small = '595033000'
  const { data }: { data: Listed[] } = await (await request.get(`/api/v1/okrugs/${small}/meetings/initiatives`)).json()
  const id = data.find(({ state }) => state === 'districtReview')?.id ?? ''
  const reasons = { kk: 'Мәселе бүкіл ауылға қатысты.', ru: 'Вопрос касается всего села.' }

  await test.step('somebody of another okrug is told kindly whose signatures count', async () => {
    const citizen = await enter('citizen')
    await citizen.goto(`/kk/my/meetings/initiatives/${id}`)
    await expect(citizen.getByText(gatherings('initiative.others'))).toBeVisible()
    await checkPage(citizen)
  })

  await test.step('a resident reads what is asked, then signs', async () => {
    const [running] = (await (await request.get(`/api/v1${okrug}/meetings/initiatives`)).json()).data as Listed[]
    const citizen = await enter('citizen')
    await citizen.goto(`/kk/my/meetings/initiatives/${running?.id}`)
    await press(citizen, gatherings('initiative.sign'))
    await expect(citizen.getByText(gatherings('initiative.signed'))).toBeVisible()
    await checkPage(citizen)
  })

  await test.step('the office notes an initiative that came on paper; a wrong number keeps what was typed', async () => {
    const clerk = await enter('clerk2')
    const held: Listed[] = (await (await request.get(`/api/v1/okrugs/${small}/meetings`)).json()).data
    const session = held.find(({ kind }) => kind === 'session')
    const [number = ''] = await numbersOf(clerk, `/kk/desk/${small}/meetings/${session?.id}`, 1)
    await clerk.goto(`/kk/desk/${small}/meetings`)
    await follow(clerk, gatherings('initiative.paper.open'))
    await clerk.getByLabel(gatherings('initiative.paper.initiator')).fill('999999')
    await fillPair(clerk, gatherings('initiative.reason'), reasons.kk, reasons.ru)
    const asked = clerk
      .getByRole('group', { name: convening('item.title') })
      .first()
      .getByRole('textbox')
      .first()
    await asked.fill('Су құбыры')
    await press(clerk, gatherings('initiative.paper.submit'))
    await expect(clerk.getByText(refusals('meetings.noSuchNumber', { number: 999_999 })).first()).toBeVisible()
    await expect(asked).toHaveValue('Су құбыры')
    await clerk.getByLabel(gatherings('initiative.paper.initiator')).fill(number)
    await press(clerk, gatherings('initiative.paper.submit'))
    await expect(clerk.getByText(gatherings('initiative.paper.next'))).toBeVisible()
    await expect(clerk.getByText(gatherings('initiative.paper.mark'))).toBeVisible()
    await checkPage(clerk)
  })

  await test.step('the office and the district akim open who signed; the public never does', async () => {
    const [clerk, district, reader] = [await enter('clerk2'), await enter('district'), await enter(null)]
    await clerk.goto(`/kk/desk/${small}/meetings/${id}`)
    await checkPage(clerk)
    await press(clerk, gatherings('signers.open'))
    await expect(clerk.getByRole('row')).toHaveCount(21)
    const starter = clerk.getByRole('row').filter({ hasText: gatherings('district.starter') })
    await expect(starter).toHaveCount(1)
    await district.goto(`/kk/district/595000000/meetings/${id}`)
    await checkPage(district)
    await press(district, gatherings('signers.open'))
    await expect(district.getByRole('row')).toHaveCount(21)
    await checkPage(district)
    await reader.goto(`/kk/okrugs/${small}/meetings/initiatives/${id}`)
    await expect(reader.getByRole('row')).toHaveCount(0)
    await district.goto(`/kk/district/595000000/meetings/${id}`)
    await district.getByRole('radio', { name: gatherings('district.permit') }).check()
    await fillPair(district, gatherings('district.reasons'), reasons.kk, reasons.ru)
    await press(district, gatherings('district.submit'))
    await expect(district).toHaveURL('/kk/district/595000000')
    await reads(reader, `/okrugs/${small}/meetings/initiatives/${id}`, async (t) => {
      const review = part(reader, t('gatherings')('initiative.review'))
      await expect(review).toContainText(t('gatherings')('initiative.permitted'))
      await expect(review).toContainText(/Мәселе бүкіл ауылға|Вопрос касается всего/)
    })
    await clerk.goto(`/kk/desk/${small}/meetings/${id}`)
    await expect(clerk.getByRole('link', { name: convening('next.fixTime.button') })).toBeVisible()
  })
})

test('a whole community’s list is printed by whoever proves once more who they are, and by nobody else', async ({
  enter,
}) => {
  const clerk = await enter('clerk')
  const { gathering: id } = await findPlaces(clerk.request)
  const papers = words('papers')
  for (const page of ['attendance', 'notifications']) {
    // A proof given for one list counts for the next.
    await clerk.goto(`${desk}/meetings/${id}/${page}?part=0`)
    await expect(clerk.getByText(papers('whole.title'))).toHaveCount(0)
    await clerk.goto(`${desk}/meetings/${id}/${page}?lang=kk&part=all`)
    if (page === 'attendance') {
      await expect(clerk.locator('article')).toHaveCount(0)
      await checkPage(clerk)
      await press(clerk, papers('whole.submit'))
    }
    await expect(clerk.locator('article').first()).toBeVisible()
    await expect(clerk).toHaveURL(/lang=kk&part=all$/)
  }
  const other = await enter('clerk')
  await other.goto(`${desk}/meetings/${id}/print/cards?part=all`)
  await expect(other.getByText(papers('whole.title'))).toBeVisible()
})

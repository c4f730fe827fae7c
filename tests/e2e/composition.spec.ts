import { translator } from '@/lib/platform/i18n/translator'
import { Counters, comesWithCard, decides, nominates, stands } from './counters'
import { Operator } from './hall'
import { confirm, follow, leaveFor, part, press, reads, sign } from './hands'
import { checkPage, expect, type Page, test } from './journey'
import { printedOf } from './sheets'

const words = (namespace: string) => translator('kk', namespace)
const convening = words('convening')
const gathering = words('gathering')
const hall = words('hall')
const registration = words('registration')
const protocols = words('protocols')

const okrug = '/okrugs/595035000'
const desk = '/kk/desk/595035000'

test.describe.configure({ timeout: 240_000 })

test('a gathering elects the whole assembly anew, and everyone reads who speaks for which settlement', async ({
  enter,
  request,
}) => {
  const clerk = await enter('clerk3')
  const akim = await enter('akim3')
  const reader = await enter(null, { javaScriptEnabled: false })
  const eye = await enter(null)
  const phone = await enter('asanov1', { viewport: { width: 360, height: 740 } })
  const office = new Operator(clerk)
  const counters = new Counters(clerk, akim)
  const all = { for: 12, against: 0, abstain: 0 }
  const composed = async () => (await (await request.get(`/api/v1${okrug}/assemblies`)).json()).assembly
  const { data } = await (await request.get(`/api/v1${okrug}/meetings`)).json()
  const { id } = (data as { id: string; kind: string }[]).find(({ kind }) => kind === 'gathering') ?? { id: '' }
  const meeting = `${desk}/meetings/${id}`
  const before: { holder: { name: string } | null }[] = (await composed()).seats
  const [chair, secretary] = before.map(({ holder }) => holder?.name ?? '') as [string, string]

  await test.step('a tenth of the members is there, and two who sit in the assembly run the gathering', async () => {
    await clerk.goto(meeting)
    await follow(clerk, convening('next.openRegistration.button'))
    await press(clerk, registration('open'))
    for (const name of [chair, secretary]) expect(await comesWithCard(clerk, { name })).toBe(true)
    await akim.goto(`${meeting}/registration`)
    await counters.agreeOn(12)
    await confirm(clerk, registration('close'), registration('closeSubmit'))
    await follow(clerk, gathering('registration.toHall'))
    await akim.goto(`${meeting}/hall`)
    await press(clerk, gathering('openMeeting'))
    await decides(office, counters, () => stands(office, chair), all)
    await decides(office, counters, () => stands(office, secretary), all)
    await decides(office, counters, () => press(clerk, gathering('putAgenda')), all)
  })

  await test.step('it decides that all of the assembly is elected anew: how many terms that ends is said before the vote', async () => {
    const form = clerk.getByRole('form', { name: hall('decide', { position: 1 }) })
    await checkPage(clerk)
    await form.getByLabel(gathering('seats')).fill('26')
    await form.getByRole('radio', { name: gathering('scope.whole') }).check()
    await form.getByRole('button', { name: hall('put') }).click()
    await expect(form.getByRole('alert').first()).toBeVisible()
    await expect(form.getByRole('radio', { name: gathering('scope.whole') })).toBeChecked()
    await form.getByLabel(gathering('seats')).fill('3')
    await phone.goto(`/kk/my/meetings/${id}/hall`)
    await decides(office, counters, () => form.getByRole('button', { name: hall('put') }).click(), all)
    await expect(clerk.getByText(gathering('scope.now.whole', { members: 2, last: '' }).slice(0, 40))).toBeVisible()
    await checkPage(phone)
  })

  /** Whoever of the roll is in no seat: only from a list on paper, which the office alone has. */
  const printed = await printedOf(await enter('clerk3'), meeting)
  const newcomer = printed.find(({ name }) => name !== chair && name !== secretary)?.name ?? ''
  const elects = (name: string, settlement: string) => async () => {
    await nominates(office, name, { kind: 'seat', settlement })
  }

  await test.step('two members are elected, each for a settlement; a third falls short', async () => {
    await decides(office, counters, elects(newcomer, 'Асанов'), { for: 10, against: 1, abstain: 1 })
    await decides(office, counters, elects(chair, 'Михайловка'), { for: 7, against: 5, abstain: 0 })
    await decides(office, counters, elects(secretary, 'Плоское'), { for: 6, against: 6, abstain: 0 })
    const elections = part(clerk, gathering('elect.title.seat'))
    await expect(elections).toContainText(gathering('elect.voices', { votes: 10, present: 12 }))
    await expect(elections.getByRole('list').first().getByRole('listitem')).toHaveCount(2)
    await checkPage(clerk)
    await confirm(clerk, gathering('closeMeeting'), gathering('closeMeetingSubmit'))
    await office.seesTitle(gathering('step.nothing'))
  })

  await test.step('until both have signed the assembly is as it was', async () => {
    await follow(clerk, hall('toProtocol'))
    await press(clerk, protocols('desk.draft'))
    await expect(clerk.getByText(protocols('waitingFor.both'))).toBeVisible()
    const signs = async (person: Page) => {
      await person.goto(`/kk/my/protocols/${id}`)
      await sign(person, protocols('desk.confirmOpen'), protocols('desk.confirm'))
    }
    await signs(phone)
    await expect(phone.getByText(protocols('mine.done'))).toBeVisible()
    expect((await composed()).seats).toEqual(before)
    const other = await enter('asanov2')
    await signs(other)
    await expect(other).toHaveURL(`/kk${okrug}/meetings/${id}`)
  })

  await test.step('its seats are public at once, with the vote each comes from and the settlements nobody speaks for', async () => {
    await reads(reader, `${okrug}/assembly`, async (t) => {
      const seats = reader.getByRole('table').first()
      for (const name of [newcomer, chair]) await expect(seats).toContainText(name)
      await expect(seats).not.toContainText(secretary)
      await expect(seats).toContainText(t('assemblies')('election.voices', { votes: 10, present: 12 }))
      await expect(seats.locator(`a[href$="${id}"]`)).toHaveCount(2)
      await expect(reader.getByText(t('assemblies')('unrepresented.title', { count: 3 }))).toBeVisible()
    })
    await leaveFor(eye, `/kk${okrug}/assembly`)
    await checkPage(eye)
    expect(await composed()).toMatchObject({ filled: 2, seats: { length: 3 } })
  })
})

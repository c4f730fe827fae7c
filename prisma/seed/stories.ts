import { civilOf } from '@/lib/platform/i18n/dates'
import { addDays, addMonths, type CivilDate, dateOf, daysBetween, partsOf } from '@/lib/statute/civil-date'
import { quarterOf } from '@/lib/statute/quarter'
import { openAccount } from './accounts'
import sessions from './content/sessions.json'
import { at, type Crew, weekdayFrom } from './crew'
import { type Dice, dice } from './dice'
import { applied, collecting, compositionToday, gatheringAhead, separateToday } from './gatherings'
import { type Plan, prepare } from './preparation'
import { begin, villager } from './settlement'
import { Sitting } from './sitting'

/** A step of the loading, shown as one step of its progress. */
export type Story = () => Promise<void>

const district = '595000000'
const plans: Plan[] = sessions.held
/** How many come to each quarter's session; of an odd number an even one votes last, after somebody left, and may be tied. */
const comers = [22, 21, 19, 23, 18, 21, 17, 22]

/** Days in the middle of the quarters before this one, the oldest first. */
function quarterDays(today: CivilDate, count: number): CivilDate[] {
  const { first } = quarterOf(today)
  return Array.from({ length: count }, (_, i) => {
    const { year, month } = partsOf(addMonths(first, -3 * (count - i)))
    return weekdayFrom(dateOf(year, month + 1, 6 + ((i * 5) % 18)))
  })
}

/** The half hour that has just struck in Almaty: a session announced for it can be registered and opened at once. */
function lastHalfHour(now: Date): string {
  const [hour = '00', minute = '00'] = civilOf(now).time.split(':')
  return `${hour}:${Number(minute) < 30 ? '00' : '30'}`
}

async function heldSession(
  crew: Crew,
  rolled: Dice,
  day: CivilDate,
  plan: Plan,
  present: number,
  guests = sessions.guests,
) {
  const place = crew.members.length > 15 ? sessions.place : sessions.smallPlace
  const sitting = new Sitting(crew, await prepare(crew, plan, place, { day }), rolled)
  await sitting.register(day, present)
  await sitting.hold(day, guests)
  await sitting.sign()
  await sitting.answer(plan, 3)
}

/**
 * Бескөл: 1,200 members, 25 seats of which one is empty, eight quarters of sessions, one that failed, one before the akim, two ahead, a
 * gathering announced, a separate gathering to be held today, and an initiative that collects signatures.
 */
export function bigOkrug(today: CivilDate, began: Date, loadedAt: Date): Story[] {
  const rolled = dice(595_030)
  const okrugId = '595030000'
  const memberLogin = (seat: number) => (seat === 1 ? 'member' : `member${seat}`)
  let crew: Crew
  const days = quarterDays(today, 8)
  const ready: Story = async () => {
    crew = await begin(
      { okrugId, people: 1200, seats: 25, filled: 24, akim: 'akim', clerk: 'clerk', memberLogin },
      rolled,
      began,
    )
  }
  const people: Story = async () => {
    const since = addDays(today, -700)
    const moment = at(since, '10:00')
    const neighbour = await villager(okrugId, today)
    await openAccount({ login: 'citizen', name: neighbour.name, member: neighbour }, since, moment)
    const wishes = [
      { login: 'commission', name: 'Мұқанова Айгүл Серікқызы', role: 'commissionMember', unitId: okrugId },
      { login: 'deputy', name: 'Сұлтанова Гүлмира Бекенқызы', role: 'deputy', unitId: district },
      { login: 'staff', name: 'Попова Елена Викторовна', role: 'maslikhatStaff', unitId: district },
      { login: 'district', name: 'Садуақасов Нұрлан Болатұлы', role: 'districtAkim', unitId: district },
      { login: 'admin', name: 'Портал әкімшісі', role: 'administrator' },
      { login: 'newcomer', name: 'Жаңа келген' },
    ] as const
    for (const wish of wishes) await openAccount(wish, since, moment)
  }
  const held = days.map(
    (day, i): Story =>
      () =>
        heldSession(crew, rolled, day, plans[i % plans.length] as Plan, comers[i] ?? 20),
  )
  const failed: Story = async () => {
    const day = weekdayFrom(addDays(days[5] as CivilDate, -21))
    const sitting = new Sitting(crew, await prepare(crew, sessions.failed, sessions.place, { day }), rolled)
    await sitting.register(day, 11)
    await sitting.fail(day)
  }
  const underReview: Story = async () => {
    const day = weekdayFrom(addDays(today, -5))
    const sitting = new Sitting(crew, await prepare(crew, sessions.review, sessions.place, { day }), rolled)
    await sitting.register(day, 20)
    await sitting.hold(day, sessions.guests)
    await sitting.sign()
  }
  const ahead: Story = async () => {
    await prepare(crew, sessions.today, sessions.place, { day: today, time: lastHalfHour(loadedAt) })
    const soon = weekdayFrom(addDays(today, 12))
    await prepare(crew, sessions.notice, sessions.place, {
      day: soon,
      announced: daysBetween(today, soon) + 2,
      sent: null,
    })
  }
  const gatherings: Story = async () => {
    await gatheringAhead(crew, today)
    await separateToday(crew, today, lastHalfHour(loadedAt))
  }
  const initiated: Story = () => collecting(crew, today)
  return [ready, people, ...held.slice(0, 5), failed, ...held.slice(5), underReview, ahead, gatherings, initiated]
}

/**
 * Архангель: the smaller neighbour, by which isolation can be seen; it too has a session today, and its members have applied to the
 * district akim, who also waits for the maslikhat in a dispute that a second discussion did not settle.
 */
export function smallOkrug(today: CivilDate, began: Date, loadedAt: Date): Story[] {
  const rolled = dice(595_033)
  const memberLogin = (seat: number) => (seat <= 2 ? `arkhangel${seat}` : null)
  let crew: Crew
  const ready: Story = async () => {
    crew = await begin(
      { okrugId: '595033000', people: 180, seats: 9, filled: 9, akim: 'akim2', clerk: 'clerk2', memberLogin },
      rolled,
      began,
    )
  }
  const held = quarterDays(today, 3).map(
    (day, i): Story =>
      () =>
        heldSession(crew, rolled, day, plans[(i * 3 + 5) % plans.length] as Plan, [7, 6, 8][i] ?? 7, []),
  )
  const disputed: Story = async () => {
    const plan = plans.find(({ answer }) => answer === 'disagreed')
    if (!plan) throw new Error('no plan with a disagreement')
    const again: Plan = { ...plan, items: plan.items.filter((item) => item.pastDecisions), again: true }
    await heldSession(crew, rolled, weekdayFrom(addDays(today, -18)), again, 8, [])
  }
  const ahead: Story = async () => {
    const items = sessions.today.items.slice(0, 2)
    await prepare(crew, { items }, sessions.smallPlace, { day: today, time: lastHalfHour(loadedAt) })
  }
  return [ready, ...held, disputed, ahead, () => applied(crew, today)]
}

/** Асанов: five settlements, two of which have a member in the assembly; today a gathering is to elect all of it anew. */
export function electingOkrug(today: CivilDate, began: Date, loadedAt: Date): Story[] {
  const plan = { okrugId: '595035000', people: 60, seats: 5, filled: 2, akim: 'akim3', clerk: 'clerk3' }
  const memberLogin = (seat: number) => `asanov${seat}`
  return [
    async () => {
      const crew = await begin({ ...plan, memberLogin }, dice(595_035), began)
      await compositionToday(crew, today, lastHalfHour(loadedAt))
    },
  ]
}

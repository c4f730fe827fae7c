import type { Actor } from '@/lib/access/actor'
import { addAgendaItem } from '@/lib/features/meetings/commands/add-agenda-item'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { conveneGathering } from '@/lib/features/meetings/commands/convene-gathering'
import { conveneSeparateGathering } from '@/lib/features/meetings/commands/convene-separate-gathering'
import { signInitiative } from '@/lib/features/meetings/commands/sign-initiative'
import { startInitiative } from '@/lib/features/meetings/commands/start-initiative'
import { submitInitiative } from '@/lib/features/meetings/commands/submit-initiative'
import type { Competence } from '@/lib/features/meetings/workflow'
import { areasOf } from '@/lib/features/roll/queries/areas'
import { db } from '@/lib/platform/db/client'
import { addDays, type CivilDate } from '@/lib/statute/civil-date'
import { openAccount } from './accounts'
import content from './content/gatherings.json'
import { actorIn, at, Clock, type Crew, must, weekdayFrom } from './crew'

/** Grown-up residents in no seat who have accounts, the first by surname; the demo's `citizen` is one of them already. */
async function residents(okrugId: string, login: string, count: number, since: CivilDate): Promise<Actor[]> {
  const rows = await db.communityMember.findMany({
    where: {
      okrugId,
      memberships: { none: {} },
      account: null,
      exclusionReason: null,
      birthDate: { lte: new Date(addDays(since, -365 * 20)) },
    },
    orderBy: [{ surname: 'asc' }, { id: 'asc' }],
    take: count,
  })
  const opened: Actor[] = []
  for (const [n, { id, ...row }] of rows.entries()) {
    const name = [row.surname, row.givenName, row.patronymic].filter(Boolean).join(' ')
    const wish = { login: `${login}${n + 1}`, name, member: { okrugId, id } }
    const { accountId } = await openAccount(wish, since, at(since, '10:00'))
    opened.push(actorIn(okrugId, 'citizen', accountId, id))
  }
  return opened
}

type Plan = (typeof content)['water']

/** A resident begins an initiative `days` ago; the others sign one after the other. */
async function initiative(okrugId: string, plan: Plan, [first, ...others]: Actor[], clock: Clock) {
  const items = plan.items.map(({ competence, title }) => ({ competence: competence as 'priorities', title }))
  const begun = { okrugId, mode: 'members' as const, reason: plan.reason, items }
  const { id } = await must(startInitiative(clock.by(first ?? null), begun))
  const ref = { okrugId, meetingId: id }
  for (const actor of others) await must(signInitiative(clock.by(actor, 4000), ref))
  return ref
}

/** Members of the assembly are residents like the others when they sign. */
const seated = ({ okrugId, members }: Crew): Actor[] =>
  members.flatMap(({ actor }) =>
    actor?.memberId ? [actorIn(okrugId, 'citizen', actor.accountId, actor.memberId)] : [],
  )

/** An initiative that still collects: some of the tenth it needs have signed. */
export async function collecting(crew: Crew, today: CivilDate): Promise<void> {
  const { okrugId } = crew
  const signers = await residents(okrugId, 'resident', 14, addDays(today, -600))
  const clock = new Clock(at(addDays(today, -6), '18:20'))
  await initiative(okrugId, content.water, [...signers, ...seated(crew)], clock)
}

/** An initiative whose tenth is there: its starter has applied to the district akim (GA-4). */
export async function applied(crew: Crew, today: CivilDate): Promise<void> {
  const { okrugId } = crew
  const signers = await residents(okrugId, 'arkhangel-resident', 18, addDays(today, -600))
  const clock = new Clock(at(addDays(today, -9), '17:00'))
  const ref = await initiative(okrugId, content.bridge, [...signers, ...seated(crew)], clock)
  clock.goTo(at(addDays(today, -5), '09:30'))
  await must(submitInitiative(clock.by(signers[0] ?? null), ref))
}

const channels: ['portal', 'board', 'messenger'] = ['portal', 'board', 'messenger']

type Day = { date: CivilDate; time: string; announced: CivilDate }

/** A gathering of all members, convened by the akim (GA-5) and announced. */
async function convened(
  { okrugId, akim, clerk }: Crew,
  plan: Plan['items'],
  { announced, ...day }: Day,
): Promise<void> {
  const clock = new Clock(at(announced, '10:00'))
  const wish = { okrugId, mode: 'members' as const, ...day, place: content.place }
  const { id } = await must(conveneGathering(clock.by(akim), wish))
  const ref = { okrugId, meetingId: id }
  for (const { competence, ...item } of plan)
    await must(addAgendaItem(clock.by(clerk, 240), { ...ref, competence: competence as Competence, ...item }))
  await must(announceMeeting(clock.by(clerk, 600), { ...ref, channels }))
}

/** A gathering whose notice has been out for three days. */
export const gatheringAhead = (crew: Crew, today: CivilDate): Promise<void> =>
  convened(crew, content.gathering, {
    date: weekdayFrom(addDays(today, 14)),
    time: '18:00',
    announced: addDays(today, -3),
  })

/** The gathering that elects the assembly, announced for today at a time that has come. */
export const compositionToday = (crew: Crew, today: CivilDate, time: string): Promise<void> =>
  convened(crew, content.composition, { date: today, time, announced: addDays(today, -13) })

/** The separate gathering of the okrug's first area, announced for today at a time that has come: it can be registered and opened at once. */
export async function separateToday({ okrugId, akim, clerk }: Crew, today: CivilDate, time: string): Promise<void> {
  const [area] = await areasOf(okrugId)
  if (!area) throw new Error('the demo has no areas')
  const clock = new Clock(at(addDays(today, -12), '11:00'))
  const wish = { okrugId, areaId: area.id, date: today, time, place: content.school }
  const { id } = await must(conveneSeparateGathering(clock.by(akim), wish))
  await must(announceMeeting(clock.by(clerk, 600), { okrugId, meetingId: id, channels }))
}

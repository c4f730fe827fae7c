import 'server-only'
import { actNumber } from '@/lib/features/protocols/minutes/number'
import { fullName, named } from '@/lib/features/roll/identity/names'
import { db } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { addDays, almatyDate, type CivilDate } from '@/lib/statute/civil-date'
import type { DelegateView, ElectionView } from '../views'
import { mandatesOn } from './mandates'

const shown = {
  meeting: { select: { kind: true, year: true, number: true, startsAt: true } },
} satisfies Prisma.MotionInclude

function viewOf(motion: Prisma.MotionGetPayload<{ include: typeof shown }>): ElectionView {
  const { okrugId, meetingId, meeting, openedAt, votesFor, votesAgainst, abstained, notVoting } = motion
  const counts = [votesFor, votesAgainst, abstained, notVoting].map((count) => count ?? 0)
  return {
    meetingId,
    kind: meeting.kind === 'separateGathering' ? 'separateGathering' : 'gathering',
    number: actNumber({ okrugId, ...meeting }),
    ordinal: meeting.number ?? 0,
    date: almatyDate(meeting.startsAt ?? openedAt),
    votes: votesFor ?? 0,
    present: counts.reduce((sum, count) => sum + count, 0),
  }
}

/** The votes behind seats and mandates, by the question's id. */
export async function electionsOf(okrugId: string, motionIds: string[]): Promise<Map<string, ElectionView>> {
  if (motionIds.length === 0) return new Map()
  const rows = await db.motion.findMany({ where: { okrugId, id: { in: motionIds } }, include: shown })
  return new Map(rows.map((row) => [row.id, viewOf(row)]))
}

type Mandate = Prisma.DelegateGetPayload<{ include: { member: typeof named } }>

/** Mandates with the votes they come from, each with its last day. */
async function viewsOf(okrugId: string, mandates: readonly Mandate[]): Promise<DelegateView[]> {
  const idsOf = (key: 'motionId' | 'areaId' | 'meetingId') => [...new Set(mandates.map((one) => one[key]))]
  const [elections, areas, protocols] = await Promise.all([
    electionsOf(okrugId, idsOf('motionId')),
    db.area.findMany({ where: { okrugId, id: { in: idsOf('areaId') } } }),
    db.protocol.findMany({
      where: { okrugId, meetingId: { in: idsOf('meetingId') } },
      select: { meetingId: true, signedAt: true },
    }),
  ])
  const areaOf = new Map(areas.map(({ id, nameKk, nameRu }) => [id, { kk: nameKk, ru: nameRu }]))
  const signedOf = new Map(protocols.map(({ meetingId, signedAt }) => [meetingId, signedAt]))
  return mandates.flatMap((row): DelegateView[] => {
    const [election, area] = [elections.get(row.motionId), areaOf.get(row.areaId)]
    if (!election || !area) return []
    const publishedAt = signedOf.get(row.meetingId) ?? row.since
    const last = row.endedOn && addDays(dayOf(row.endedOn), -1)
    const term = { since: dayOf(row.since), until: last ?? dayOf(row.until) }
    const shownAt = { publishedAt, changedAt: row.endedOn ?? publishedAt }
    return [{ delegateId: row.id, name: fullName(row.member), area, ...term, election, ...shownAt }]
  })
}

/** The delegates whose mandates are in force on a day, by area, each with the vote it comes from. */
export async function findDelegates(okrugId: string, day: CivilDate): Promise<DelegateView[]> {
  const views = await viewsOf(okrugId, await mandatesOn(db, okrugId, day))
  return views.sort((a, b) => a.area.kk.localeCompare(b.area.kk, 'kk') || a.name.localeCompare(b.name, 'kk'))
}

/** Whose mandates were over before a day, the last first: who once decided for which area stays to be traced. One that ended as it began was none. */
export async function pastDelegates(okrugId: string, day: CivilDate): Promise<DelegateView[]> {
  const date = new Date(day)
  const rows = await db.delegate.findMany({
    where: { okrugId, OR: [{ endedOn: { lte: date, gt: db.delegate.fields.since } }, { until: { lt: date } }] },
    orderBy: [{ since: 'desc' }, { id: 'asc' }],
    include: { member: named },
  })
  return viewsOf(okrugId, rows)
}

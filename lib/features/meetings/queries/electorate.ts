import 'server-only'
import { mandatesOn } from '@/lib/features/assemblies/queries/mandates'
import { countingSeats } from '@/lib/features/assemblies/queries/seats'
import { countRoll, eligibleInArea } from '@/lib/features/roll/queries/counts'
import { standingAt } from '@/lib/features/roll/queries/standing'
import type { Tx } from '@/lib/platform/db/client'
import type { CivilDate } from '@/lib/statute/civil-date'
import { lawOn } from '../verdicts/frozen'
import { type GatheringMode, isListed, type MeetingKind } from '../workflow'

/** What decides who may take part in a meeting. */
export type Convened = {
  okrugId: string
  kind: MeetingKind
  mode: GatheringMode | null
  areaId: string | null
  startsAt: Date | null
  registrationClosedAt: Date | null
  eligible: number | null
  eligibleIds: string[]
}

/** The base of a meeting's quorum; `ids` where a list of seats or mandates makes it, null where residence does. */
export type Electorate = { count: number; ids: readonly string[] | null }

/** When a meeting begins. Every meeting with a notice has a time: one without is a defect here. */
export function startOf(meeting: { startsAt: Date | null }): Date {
  if (!meeting.startsAt) throw new Error('a meeting without a time')
  return meeting.startsAt
}

async function listOn(tx: Tx, { okrugId, kind }: Convened, day: CivilDate): Promise<string[]> {
  const rows = kind === 'session' ? await countingSeats(tx, okrugId, day) : await mandatesOn(tx, okrugId, day)
  return [...new Set(rows.map((row) => row.memberId))]
}

const residents = async (tx: Tx, { okrugId, areaId }: Convened, day: CivilDate): Promise<number> =>
  areaId ? eligibleInArea(tx, okrugId, areaId, day) : (await countRoll(tx, okrugId, day)).eligible

/** Who makes the base: on the meeting's day, and once registration is closed as it was frozen then (GA-1). */
export async function electorateOf(tx: Tx, meeting: Convened): Promise<Electorate> {
  const { registrationClosedAt, eligible, eligibleIds } = meeting
  if (registrationClosedAt) return { count: eligible ?? 0, ids: isListed(meeting) ? eligibleIds : null }
  const { day } = lawOn(startOf(meeting))
  if (!isListed(meeting)) return { count: await residents(tx, meeting, day), ids: null }
  const ids = await listOn(tx, meeting, day)
  return { count: ids.length, ids }
}

/** Why a person of the roll may not take part; null when they may. */
export async function bar(
  tx: Tx,
  meeting: Convened,
  memberId: string,
): Promise<'meetings.noSeat' | 'meetings.noMandate' | 'meetings.notEligible' | null> {
  const { okrugId, areaId } = meeting
  if (isListed(meeting) && !(await electorateOf(tx, meeting)).ids?.includes(memberId))
    return meeting.kind === 'session' ? 'meetings.noSeat' : 'meetings.noMandate'
  if (meeting.kind === 'session') return null
  const row = await tx.communityMember.findUnique({ where: { okrugId_id: { okrugId, id: memberId } } })
  if (areaId && row?.areaId !== areaId) return 'meetings.notEligible'
  return row && standingAt(row, startOf(meeting)) === 'eligible' ? null : 'meetings.notEligible'
}

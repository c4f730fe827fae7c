import 'server-only'
import { settlementsOf } from '@/lib/features/assemblies/queries/assembly'
import { searchCandidates } from '@/lib/features/assemblies/queries/candidates'
import { runningTerms } from '@/lib/features/assemblies/queries/terms'
import { startOf } from '@/lib/features/meetings/queries/electorate'
import { lawOn } from '@/lib/features/meetings/verdicts/frozen'
import type { MeetingKind } from '@/lib/features/meetings/workflow'
import { fullName, named } from '@/lib/features/roll/identity/names'
import type { Tx } from '@/lib/platform/db/client'
import type { CivilDate } from '@/lib/statute/civil-date'
import type { ElectionsView, HallView } from '../views'
import { frozenCount } from '../workflow'

type Place = { okrugId: string; meetingId: string }

/** Whom a meeting has elected delegates (SG-1) or members of the assembly (AS-5), in the order of their elections. */
export async function electedAt(tx: Tx, { okrugId, meetingId }: Place) {
  const rows = await tx.motion.findMany({
    where: { okrugId, meetingId, kind: { in: ['delegate', 'seat'] }, adopted: true, withdrawnAt: null },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    include: { candidate: named },
  })
  return rows.map((row) => {
    const { id, candidateId, settlementId, candidate } = row
    if (!candidateId || !candidate) throw new Error(`election ${id} without a candidate`)
    const count = frozenCount(row)
    const votes = { votes: count.for, present: count.present }
    return { motionId: id, memberId: candidateId, name: fullName(candidate), settlementId, ...votes }
  })
}

/** What a gathering's own decisions say of the composition: how many seats there are, and whether all of them are elected anew. */
async function decidedOn(tx: Tx, { okrugId, meetingId }: Place) {
  const said = await tx.motion.findMany({
    where: {
      okrugId,
      meetingId,
      kind: 'decision',
      adopted: true,
      OR: [{ seats: { not: null } }, { whole: { not: null } }],
    },
    orderBy: { closedAt: 'desc' },
    select: { seats: true, whole: true },
  })
  return {
    seats: said.find((one) => one.seats !== null)?.seats ?? null,
    whole: said.find((one) => one.whole !== null)?.whole ?? false,
  }
}

/**
 * AS-5 at a gathering: how many seats the assembly has (by its own decision, else as before; null where neither says), who holds one on `day`
 * and goes on, and how many may be elected: all of them where the gathering decided so or nobody holds one, else those that are vacant.
 */
export async function seatsAt(tx: Tx, place: Place, day: CivilDate) {
  const { okrugId } = place
  const decided = await decidedOn(tx, place)
  const seats = decided.seats ?? (await tx.assembly.findUnique({ where: { okrugId } }))?.seats ?? null
  const held = await runningTerms(tx, okrugId, day)
  const whole = decided.whole || held.length === 0
  const limit = seats === null ? null : whole ? seats : Math.max(0, seats - held.length)
  return { seats, whole, held, limit }
}

type Meeting = { okrugId: string; id: string; kind: MeetingKind; areaId: string | null; startsAt: Date | null }

/** What a gathering has elected so far and how many it may; null in a session, and where no item of the agenda elects. */
export async function electionsAt(tx: Tx, meeting: Meeting & { composes: boolean }): Promise<ElectionsView | null> {
  const { okrugId, id: meetingId, kind, composes } = meeting
  const elects = kind === 'separateGathering' ? 'delegate' : kind === 'gathering' && composes ? 'seat' : null
  if (!elects) return null
  const elected = await electedAt(tx, { okrugId, meetingId })
  const settlements = await settlementsOf(okrugId)
  const { day, norms } = lawOn(startOf(meeting))
  const assembly = elects === 'seat' ? await seatsAt(tx, { okrugId, meetingId }, day) : null
  const staying = assembly && !assembly.whole ? assembly.held : []
  const nameOf = new Map(settlements.map(({ kato, name }) => [kato, name]))
  const spokenFor = new Set([...elected, ...staying].map((one) => one.settlementId))
  return {
    elects,
    limit: assembly ? assembly.limit : norms.areaDelegates,
    running: assembly?.held.length
      ? {
          members: assembly.held.length,
          last: assembly.held
            .map((one) => one.last)
            .sort()
            .at(-1) as CivilDate,
          whole: assembly.whole,
        }
      : null,
    areaId: meeting.areaId,
    elected: elected.map(({ memberId, name, settlementId, votes, present }) => {
      return { memberId, name, settlement: nameOf.get(settlementId ?? '') ?? null, votes, present }
    }),
    settlements: elects === 'seat' ? settlements : [],
    unrepresented:
      elects === 'seat' ? settlements.filter(({ kato }) => !spokenFor.has(kato)).map((one) => one.name) : [],
  }
}

/** Who of those that may be elected has such a name; nobody in a meeting that elects none. */
export async function electable(okrugId: string, q: string, hall: Pick<HallView, 'choosing' | 'attendance'>) {
  const { choosing, attendance } = hall
  if (!choosing) return []
  const without = choosing.elected.map((one) => one.memberId)
  return searchCandidates(okrugId, q, lawOn(attendance.startsAt).day, { areaId: choosing.areaId, without })
}

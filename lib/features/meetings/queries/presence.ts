import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { Presence } from '@/lib/platform/db/generated/client'
import { cardsOut } from '@/lib/statute/tally'
import type { Verdict } from '@/lib/statute/verdict'
import { type HallCount, hallCount } from '../attendance/hall-count'
import { lawOn } from '../verdicts/frozen'
import { quorumRule } from '../verdicts/quorum'
import { isListed } from '../workflow'
import { type Convened, electorateOf, startOf } from './electorate'

type Sitting = Convened & { id: string; headcount: number | null; headcountAt: Date | null }

/**
 * A meeting's hall at this moment: the base, who is in the room by name (and in the base), how many are present, and the quorum's verdict on
 * that. See `hallCount` for what the number rests on.
 */
export type Hall = {
  eligible: number
  ids: readonly string[] | null
  /** whoever came in by phone only once the hall is counted */
  here: string[]
  /** who of them may vote by name: nobody who holds a card */
  voters: string[]
  /** how many cards are out in a gathering: one for everybody in the hall who does not vote by name */
  cards: number
  count: HallCount
  verdict: Verdict
}

type Stay = Pick<Presence, 'memberId' | 'arrival' | 'arrivedAt' | 'leftAt' | 'absent'>

/** What a count of the hall leaves to be reckoned: whom the list named then, and who came, left and came back since (`ballot_facts` alike). */
function sinceCount(stays: readonly Stay[], at: Date) {
  // Who was taken off as never there named nobody who was counted.
  const here = (stay: Stay) => !stay.absent && stay.arrivedAt <= at && (stay.leftAt === null || stay.leftAt > at)
  const gone = stays.filter((stay) => stay.leftAt !== null && stay.leftAt > at && !stay.absent)
  const isBack = (stay: Stay) =>
    gone.some((one) => one.memberId === stay.memberId && one.leftAt !== null && one.leftAt <= stay.arrivedAt)
  const after = stays.filter((stay) => stay.arrivedAt > at)
  const atDesk = after.filter((stay) => stay.arrival === 'desk')
  const backSince = atDesk.filter(isBack).length
  return {
    namedThen: stays.filter(here).length,
    paperSince: after.filter((stay) => stay.arrival === 'paper' && !isBack(stay)).length,
    deskSince: atDesk.length - backSince,
    leftSince: gone.length,
    backSince,
  }
}

export async function quorumOf(tx: Tx, meeting: Sitting): Promise<Hall> {
  const { okrugId, id: meetingId, headcount: counted, headcountAt } = meeting
  const { count: eligible, ids } = await electorateOf(tx, meeting)
  const stays = await tx.presence.findMany({
    where: { okrugId, meetingId },
    select: { memberId: true, arrival: true, channel: true, arrivedAt: true, leftAt: true, absent: true },
    orderBy: { memberId: 'asc' },
  })
  const theirs = ids ? stays.filter((stay) => ids.includes(stay.memberId)) : stays
  const inRoom = theirs.filter((stay) => !stay.leftAt)
  const names = { desk: 0, paper: 0, phone: 0 }
  for (const { arrival } of inRoom) names[arrival] += 1
  const headcount = counted !== null && headcountAt !== null && { count: counted, ...sinceCount(theirs, headcountAt) }
  const count = hallCount({ listed: isListed(meeting), names, headcount: headcount || null })
  const verdict = quorumRule(lawOn(startOf(meeting)).norms, meeting, { eligible, present: count.present })
  // Who came by phone is known to be in the hall only once it was counted.
  const known = inRoom.filter((stay) => count.counted || stay.arrival !== 'phone')
  const byName = known.filter((stay) => stay.channel !== 'card')
  const cards = meeting.kind === 'session' ? 0 : cardsOut(count.present, byName.length)
  const idsOf = (list: readonly { memberId: string }[]) => list.map((stay) => stay.memberId)
  return { eligible, ids, here: idsOf(known), voters: idsOf(byName), cards, count, verdict }
}

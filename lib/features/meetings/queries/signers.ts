import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { permits } from '@/lib/access/permissions'
import type { Facts } from '@/lib/access/rules'
import { fullName, named } from '@/lib/features/roll/identity/names'
import { db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import type { SignersView } from '../views'
import type { MeetingState } from '../workflow'
import { addressOf } from './printed'

const signersPerPage = 100

type Asked = { state: MeetingState; okrug: { districtId: string | null } }

/** Whom the signatures are for: the office, and the district akim while the application, which is addressed to him, waits for his answer (GA-4). */
export const askedFor = (okrugId: string, meeting: Asked | null): Facts => ({
  okrugId,
  districtId: meeting?.state === 'districtReview' ? meeting.okrug.districtId : null,
})

const shown = {
  sheet: { select: { label: true } },
  member: {
    select: {
      ...named.select,
      ...{ street: true, house: true, flat: true, settlement: { select: { nameKk: true, nameRu: true } } },
    },
  },
} as const

/** Who had signed when `lookId` was opened, in the order of signing; null for anybody but the account that opened it, and once it may no more. */
export async function signersOf(
  actor: Actor,
  { okrugId, meetingId, lookId }: { okrugId: string; meetingId: string; lookId: string },
  asked?: string,
): Promise<SignersView | null> {
  if (!isId(lookId) || !isId(meetingId)) return null
  const [meeting, look] = await Promise.all([
    db.meeting.findUnique({
      where: { okrugId_id: { okrugId, id: meetingId } },
      select: { state: true, initiatorId: true, okrug: { select: { districtId: true } } },
    }),
    db.rollSearch.findUnique({
      where: { okrugId_id: { okrugId, id: lookId }, accountId: actor.accountId, kind: 'signatures' },
    }),
  ])
  if (!meeting || !look || !permits(actor, 'meetings.read-signatures', askedFor(okrugId, meeting))) return null
  const pages = Math.max(1, Math.ceil(look.found.length / signersPerPage))
  const page = Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), pages)
  const rows = await db.requestSignature.findMany({
    where: { okrugId, meetingId, memberId: { in: look.found } },
    include: shown,
    orderBy: [{ at: 'asc' }, { memberId: 'asc' }],
    skip: (page - 1) * signersPerPage,
    take: signersPerPage,
  })
  return {
    at: look.at,
    total: look.found.length,
    page,
    pages,
    signers: rows.map(({ memberId, at, member, sheet }, i) => ({
      n: (page - 1) * signersPerPage + i + 1,
      name: fullName(member),
      residence: addressOf(member),
      at,
      sheet: sheet?.label ?? null,
      starter: memberId === meeting.initiatorId,
    })),
  }
}

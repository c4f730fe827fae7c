import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import type { Prisma } from '@/lib/platform/db/generated/client'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { almatyDate } from '@/lib/statute/civil-date'
import { birthDigits } from '../identity/iin'
import {
  type MemberChangeView,
  type MemberDetails,
  type MemberPage,
  type MemberView,
  membersPerPage,
  type RollCounts,
  type SearchView,
  type SettlementView,
} from '../views'
import type { Exclusion } from '../workflow'
import { areaView } from './areas'
import { countRoll } from './counts'
import { mayRead, mayReadOne } from './scope'
import { exclusionOf, standingAt } from './standing'

const named = { select: { nameKk: true, nameRu: true } } as const
const shown = { omit: { iinHmac: true, iinCipher: true }, include: { settlement: named } } as const
type Row = Prisma.CommunityMemberGetPayload<typeof shown>

const bilingual = (unit: { nameKk: string; nameRu: string }): Bilingual => ({ kk: unit.nameKk, ru: unit.nameRu })

function memberView(row: Row, now: Date): MemberView {
  const { id, surname, givenName, patronymic, street, house, flat } = row
  return {
    ...{ id, surname, givenName, patronymic, street, house, flat },
    birthDigits: birthDigits(dayOf(row.birthDate)),
    settlement: row.settlement && bilingual(row.settlement),
    standing: standingAt(row, now),
  }
}

/** How many people are on the roll, how many count today, and when it last changed as a whole. */
export async function rollCounts(actor: Actor | null, okrugId: string, now: Date): Promise<RollCounts | null> {
  if (!mayRead(actor, okrugId)) return null
  const counts = await countRoll(db, okrugId, almatyDate(now))
  const latest = await db.communityMember.aggregate({ where: { okrugId }, _max: { changedAt: true } })
  return { ...counts, changedAt: latest._max.changedAt }
}

/** The okrug's settlements that a member can live in, for filters and forms. */
export async function settlementsOf(okrugId: string): Promise<SettlementView[]> {
  const units = await db.unit.findMany({ where: { parentId: okrugId, closedOn: null }, orderBy: { nameKk: 'asc' } })
  return units.map((unit) => ({ kato: unit.kato, name: bilingual(unit) }))
}

/** One page of the roll in the order of the Kazakh alphabet, of one settlement or of all. */
export async function listMembers(
  actor: Actor | null,
  okrugId: string,
  { settlementId, page = 1 }: { settlementId?: string | null; page?: number },
  now: Date,
): Promise<MemberPage | null> {
  if (!mayRead(actor, okrugId)) return null
  const total = await db.communityMember.count({ where: { okrugId, ...(settlementId && { settlementId }) } })
  const ids = await db.$queryRaw<{ id: string }[]>`
    select id from community_member
    where okrug_id = ${okrugId} and (${settlementId ?? null}::char(9) is null or settlement_id = ${settlementId ?? null})
    order by surname collate "kk-x-icu", given_name collate "kk-x-icu", id
    limit ${membersPerPage} offset ${(page - 1) * membersPerPage}`
  const data = await membersBy(
    okrugId,
    ids.map(({ id }) => id),
    now,
  )
  return { data, total, page, pages: Math.max(1, Math.ceil(total / membersPerPage)) }
}

async function membersBy(okrugId: string, ids: readonly string[], now: Date): Promise<MemberView[]> {
  const rows = await db.communityMember.findMany({ where: { okrugId, id: { in: [...ids] } }, ...shown })
  const byId = new Map(rows.map((row) => [row.id, memberView(row, now)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Whom a search showed; only to the account that searched. */
export async function searchResult(
  actor: Actor | null,
  okrugId: string,
  id: string,
  now: Date,
): Promise<SearchView | null> {
  if (!mayReadOne(actor, okrugId, id)) return null
  const search = await db.rollSearch.findUnique({
    where: { okrugId_id: { okrugId, id }, accountId: actor.accountId, meetingId: null },
  })
  // Who signed an initiative stands on a page of its own.
  if (!search || search.kind === 'signatures') return null
  return { at: search.at, kind: search.kind, members: await membersBy(okrugId, search.found, now) }
}

/** One person with the history of the row, newest first. */
export async function findMember(
  actor: Actor | null,
  okrugId: string,
  id: string,
  now: Date,
): Promise<MemberDetails | null> {
  if (!mayReadOne(actor, okrugId, id)) return null
  const row = await db.communityMember.findUnique({
    where: { okrugId_id: { okrugId, id } },
    ...{ ...shown, include: { ...shown.include, area: true } },
  })
  if (!row) return null
  const { settlementId, phone, addedAt, changedAt, areaByHand } = row
  const exclusion = exclusionOf(row)
  const over = exclusion?.until && exclusion.until < almatyDate(now)
  return {
    ...memberView(row, now),
    ...{ settlementId, phone, addedAt, changedAt, areaByHand },
    area: row.area && areaView(row.area),
    birthDate: dayOf(row.birthDate),
    exclusion: over ? null : exclusion,
    history: await historyOf(okrugId, id),
  }
}

async function historyOf(okrugId: string, memberId: string): Promise<MemberChangeView[]> {
  const changes = await db.communityMemberChange.findMany({ where: { okrugId, memberId }, orderBy: { at: 'desc' } })
  const accounts = await db.$queryRaw<{ id: string; name: string }[]>`
    select id::text, display_name as name from account where id::text = any(${changes.map(({ accountId }) => accountId)})`
  const settlements = await db.unit.findMany({ where: { parentId: okrugId } })
  const areas = await db.area.findMany({ where: { okrugId } })
  const areaOf = (id: string | null) => {
    const area = areas.find((one) => one.id === id)
    return area ? bilingual(area) : null
  }
  const placeOf = (kato: string | null) => {
    const unit = settlements.find((one) => one.kato === kato)
    return unit ? bilingual(unit) : kato
  }
  return changes.map(({ id, kind, at, accountId, before, ground }) => {
    const { exclusion = null, ...fields } = before as { exclusion?: Exclusion | null } & Record<string, string | null>
    return {
      ...{ id, kind, at, exclusion, ground },
      by: accounts.find((account) => account.id === accountId)?.name ?? null,
      before: Object.entries(fields).map(([field, value]) => ({
        field,
        value: field === 'settlementId' ? placeOf(value) : field === 'areaId' ? areaOf(value) : value,
      })),
    }
  })
}

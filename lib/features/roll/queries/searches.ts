import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { RollSearchKind } from '@/lib/platform/db/generated/client'
import { searchShown } from '../views'

type Looker = { okrugId: string; accountId: string; at: Date; meetingId?: string }

const hour = 3_600_000

/**
 * Whether an account looked so often in the last hour that it may not look again, the desks of meetings counted apart. One look after the
 * other for an account until this transaction ends: otherwise many at once would all still be under the limit.
 */
export async function lookedEnough(tx: Tx, { accountId, at, meetingId }: Looker, most: number): Promise<boolean> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`roll.search-roll ${accountId}`}, 0))`
  const since = new Date(at.getTime() - hour)
  const where = { accountId, at: { gt: since }, meetingId: meetingId ? { not: null } : null }
  return (await tx.rollSearch.count({ where })) >= most
}

/** Keeps that somebody looked, and whom they were shown. Answers the search's id. */
export async function keepSearch(tx: Tx, looker: Looker, kind: RollSearchKind, found: string[]): Promise<string> {
  return (await tx.rollSearch.create({ data: { ...looker, kind, found } })).id
}

/** People of an okrug's roll whose surname, name and patronymic begin with these words, in any order. */
export async function namesakesOf(tx: Tx, okrugId: string, who: string): Promise<string[]> {
  const begins = (word: string) => ({ startsWith: word.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const })
  const members = await tx.communityMember.findMany({
    where: {
      okrugId,
      AND: who.split(/\s+/).map((word) => ({
        OR: [{ surname: begins(word) }, { givenName: begins(word) }, { patronymic: begins(word) }],
      })),
    },
    orderBy: [{ surname: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    take: searchShown,
    select: { id: true },
  })
  return members.map(({ id }) => id)
}

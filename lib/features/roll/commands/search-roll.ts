import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { fingerprintOf } from '@/lib/platform/secrets/iin'
import { readIin } from '../identity/iin'
import { type SearchRollInput, searchRollInput } from '../schema'
import { searchShown } from '../views'

type SearchOutcome = Outcome<{ searchId: string; found: number }, 'forbidden' | 'roll.badIin' | 'roll.tooManySearches'>

/** [P] Enough for a day of meetings at one desk, too little to copy a roll. */
export const searchesAnHour = 120
const hour = 3_600_000

/**
 * Looks for people on the okrug's own roll: by an IIN in full, or by the beginnings of surname, name and patronymic in any order. Each
 * search is kept with who looked and whom it showed, but not with what was typed; the page shows it by its id, so that neither
 * name nor IIN ever stands in an address.
 */
export async function searchRoll({ actor, now }: Context, input: SearchRollInput): Promise<SearchOutcome> {
  const { okrugId, who } = searchRollInput.parse(input)
  return transact(async (tx) => {
    if (!permits(actor, 'roll.search-roll', { okrugId })) return refuse('forbidden')
    const { accountId } = actor
    // One search after the other for an account: otherwise many at once would all still be under the limit.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`roll.search-roll ${accountId}`}, 0))`
    const recent = await tx.rollSearch.count({ where: { accountId, at: { gt: new Date(now.getTime() - hour) } } })
    if (recent >= searchesAnHour) return refuse('roll.tooManySearches', { params: { most: searchesAnHour } })
    const iin = who.replaceAll(/\s/g, '')
    const byIin = /^\d+$/.test(iin)
    if (byIin && !readIin(iin).ok) return refuse('roll.badIin', { field: 'who' })

    const found = byIin ? await bearerOf(tx, okrugId, iin) : await namesakesOf(tx, okrugId, who)
    const kind = byIin ? 'iin' : 'name'
    const { id } = await tx.rollSearch.create({ data: { okrugId, accountId, at: now, kind, found } })
    const by = await pseudonymOf(tx, okrugId, accountId)
    await append(tx, okrugId, 'roll.search-roll', { by, kind, found: found.length }, now)
    return done({ searchId: id, found: found.length })
  })
}

async function bearerOf(tx: Tx, okrugId: string, iin: string): Promise<string[]> {
  const where = { okrugId_iinHmac: { okrugId, iinHmac: fingerprintOf(iin) } }
  const member = await tx.communityMember.findUnique({ where, select: { id: true } })
  return member ? [member.id] : []
}

async function namesakesOf(tx: Tx, okrugId: string, who: string): Promise<string[]> {
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

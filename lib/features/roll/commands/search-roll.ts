import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { fingerprintOf } from '@/lib/platform/secrets/iin'
import { readIin } from '../identity/iin'
import { keepSearch, lookedEnough, namesakesOf } from '../queries/searches'
import { type SearchRollInput, searchRollInput } from '../schema'

type SearchOutcome = Outcome<{ searchId: string; found: number }, 'forbidden' | 'roll.badIin' | 'roll.tooManySearches'>

/** [P] Enough for a day at one desk, too little to copy a roll. */
export const searchesAnHour = 120

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
    const looker = { okrugId, accountId, at: now }
    if (await lookedEnough(tx, looker, searchesAnHour))
      return refuse('roll.tooManySearches', { params: { most: searchesAnHour } })
    const iin = who.replaceAll(/\s/g, '')
    const byIin = /^\d+$/.test(iin)
    if (byIin && !readIin(iin).ok) return refuse('roll.badIin', { field: 'who' })

    const found = byIin ? await bearerOf(tx, okrugId, iin) : await namesakesOf(tx, okrugId, who)
    const kind = byIin ? 'iin' : 'name'
    const searchId = await keepSearch(tx, looker, kind, found)
    const by = await pseudonymOf(tx, okrugId, accountId)
    await append(tx, okrugId, 'roll.search-roll', { by, kind, found: found.length }, now)
    return done({ searchId, found: found.length })
  })
}

async function bearerOf(tx: Tx, okrugId: string, iin: string): Promise<string[]> {
  const where = { okrugId_iinHmac: { okrugId, iinHmac: fingerprintOf(iin) } }
  const member = await tx.communityMember.findUnique({ where, select: { id: true } })
  return member ? [member.id] : []
}

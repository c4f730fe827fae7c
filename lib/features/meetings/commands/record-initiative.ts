import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { type PaperInitiativeInput, paperInitiativeInput } from '../schema'
import { beginInitiative } from './start-initiative'

type Code =
  | 'forbidden'
  | 'meetings.noSuchNumber'
  | 'meetings.notEligible'
  | 'meetings.initiativeRunning'
  | 'meetings.noDistrict'

/**
 * The office notes an initiative that came on paper (GA-3), for whoever it names first, by their number on the roll: paper is equal, and nobody
 * needs an account to ask for a gathering. Its signatures stand on sheets of their own, the first initiator's too.
 */
export async function recordInitiative(
  { actor, now }: Context,
  input: PaperInitiativeInput,
): Promise<Outcome<{ id: string }, Code>> {
  const { okrugId, initiator, ...asked } = paperInitiativeInput.parse(input)
  return transact(async (tx): Promise<Outcome<{ id: string }, Code>> => {
    if (!permits(actor, 'meetings.record-initiative', { okrugId })) return refuse('forbidden')
    const person = await tx.communityMember.findFirst({ where: { okrugId, number: initiator }, select: { id: true } })
    if (!person) return refuse('meetings.noSuchNumber', { params: { number: initiator }, field: 'initiator' })
    const begun = await beginInitiative(tx, { okrugId, memberId: person.id, onPaper: true }, asked, now)
    if (!begun.ok) return begun.code === 'meetings.noDistrict' ? begun : { ...begun, field: 'initiator' }
    const { id, entry } = begun
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'meetings.record-initiative', { by, ...entry }, now)
    await publish(tx, okrugId)
    return done({ id })
  })
}

import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { proven } from '@/lib/platform/auth/proven'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { type ExportRollInput, exportRollInput } from '../schema'

/**
 * The office asks for names and addresses of a whole community at once, to be printed for a gathering: whoever does proves once more who they
 * are, and the ledger keeps that it was done. By that entry the pages that print show the whole for a while (queries/exports.ts).
 */
export function exportRoll({ actor, now, session }: Context, input: ExportRollInput): Promise<Outcome<object>> {
  const { okrugId, meetingId } = exportRollInput.parse(input)
  return transact(async (tx) => {
    if (!permits(actor, 'roll.export-roll', { okrugId })) return refuse('forbidden')
    if (!proven(session, now)) return refuse('accounts.notProven')
    if ((await tx.meeting.count({ where: { okrugId, id: meetingId } })) === 0) return refuse('notFound')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'roll.export-roll', { meeting: meetingId, by }, now)
    return done()
  })
}

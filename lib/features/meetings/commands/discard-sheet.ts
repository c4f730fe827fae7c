import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { dropUnused } from '../queries/keeping'
import { lockSheet } from '../queries/sheets'
import { type SheetRef, sheetRef } from '../schema'

type Code = 'forbidden' | 'notFound' | 'meetings.sheetAgreed'

/** Takes back a sheet that counts nothing yet, with what was typed from it and its scan. One that was agreed stays. */
export async function discardSheet({ actor, now }: Context, input: SheetRef): Promise<Outcome<object, Code>> {
  const ref = sheetRef.parse(input)
  const { okrugId, meetingId, sheetId } = ref
  let scan: string | null = null
  const outcome = await transact(async (tx): Promise<Outcome<object, Code>> => {
    const sheet = await lockSheet(tx, ref)
    if (!permits(actor, 'meetings.discard-sheet', { okrugId })) return refuse('forbidden')
    if (!sheet) return refuse('notFound')
    if (sheet.settled) return refuse('meetings.sheetAgreed')

    await tx.paperEntry.deleteMany({ where: { okrugId, sheetId } })
    await tx.paperSheet.delete({ where: { okrugId_id: { okrugId, id: sheetId } } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: meetingId, sheet: sheetId, purpose: sheet.purpose }
    await append(tx, okrugId, 'meetings.discard-sheet', entry, now)
    scan = sheet.scanHash
    return done()
  })
  if (scan) await dropUnused([scan])
  return outcome
}

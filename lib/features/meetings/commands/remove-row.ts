import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockSheet, rowsOf } from '../queries/sheets'
import { type RowRef, rowRef } from '../schema'
import { closedTo, keepRows, mayRead } from './enter-row'

type Code =
  | 'forbidden'
  | 'notFound'
  | 'meetings.keptPaper'
  | 'meetings.sheetAgreed'
  | 'meetings.wrongState'
  | 'meetings.protocolSigned'
  | 'meetings.twoTyped'

/** Takes a row out of what one has typed oneself, while the sheet counts nothing yet. */
export async function removeRow({ actor, now }: Context, input: RowRef): Promise<Outcome<object, Code>> {
  const { number, ...ref } = rowRef.parse(input)
  const { okrugId, meetingId, sheetId } = ref
  return transact(async (tx) => {
    const sheet = await lockSheet(tx, ref)
    if (!permits(actor, 'meetings.remove-row', { okrugId })) return refuse('forbidden')
    if (!sheet) return refuse('notFound')
    if (!mayRead(actor, sheet)) return refuse('forbidden')
    const { accountId } = actor
    const closed = closedTo(sheet, accountId)
    if (closed) return closed
    const mine = sheet.entries.find((entry) => entry.accountId === accountId)
    const rows = rowsOf(mine)
    const left = rows.filter((row) => row.number !== number)
    if (left.length === rows.length) return refuse('notFound')

    await keepRows(tx, sheet, accountId, left, now)
    if (mine?.finishedAt) {
      const by = await pseudonymOf(tx, okrugId, accountId)
      await append(tx, okrugId, 'meetings.remove-row', { by, meeting: meetingId, sheet: sheetId }, now)
    }
    return done()
  })
}

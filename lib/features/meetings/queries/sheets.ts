import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import type { PaperSheet } from '@/lib/platform/db/generated/client'
import { startOfDay } from '@/lib/statute/civil-date'
import type { PaperRow } from '../papers/difference'
import type { MeetingRef, SheetRef } from '../schema'
import { isTyped } from '../workflow'
import { lockMeeting } from './locked'

/** What one account typed from a sheet, in the order of typing. */
export const rowsOf = (entry: { rows: unknown } | null | undefined): PaperRow[] => (entry?.rows ?? []) as PaperRow[]

/** Whether chair or secretary has signed the protocol: from then on no name comes into what they signed. */
export const isSigned = async (tx: Tx, { okrugId, meetingId }: MeetingRef): Promise<boolean> =>
  (await tx.protocolSignature.count({ where: { okrugId, meetingId } })) > 0

/** Whether a sheet changes no more: one that is typed from counts, another's protocol is signed. */
export const isSettled = ({ purpose, agreedAt }: Pick<PaperSheet, 'purpose' | 'agreedAt'>, signed: boolean): boolean =>
  isTyped(purpose) ? agreedAt !== null : signed

/**
 * A sheet with its meeting and entries, the meeting's row share-locked, the sheet's own locked until the transaction ends: of two people
 * who finish at once one is the second. Null when this meeting has no such sheet.
 */
export async function lockSheet(tx: Tx, { okrugId, meetingId, sheetId }: SheetRef) {
  const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
  await tx.$queryRaw`select 1 from paper_sheet where okrug_id = ${okrugId} and id = ${sheetId}::uuid for update`
  const sheet = await tx.paperSheet.findUnique({
    where: { okrugId_id: { okrugId, id: sheetId }, meetingId },
    include: { entries: { orderBy: { accountId: 'asc' } } },
  })
  if (!sheet || !meeting) return null
  const signed = await isSigned(tx, { okrugId, meetingId })
  return { ...sheet, meeting, signed, settled: isSettled(sheet, signed) }
}
export type LockedSheet = NonNullable<Awaited<ReturnType<typeof lockSheet>>>

/** When signatures of a sheet were given: on the day it bears, not before their initiative began. */
export const signedAt = ({ dated, meeting }: LockedSheet, now: Date): Date =>
  dated ? new Date(Math.max(startOfDay(dayOf(dated)).getTime(), meeting.createdAt.getTime())) : now

/** Whose numbers these are on an okrug's roll. */
export function numbered(tx: Tx, okrugId: string, numbers: readonly number[]) {
  return tx.communityMember.findMany({
    where: { okrugId, number: { in: [...numbers] } },
    omit: { iinHmac: true, iinCipher: true },
  })
}

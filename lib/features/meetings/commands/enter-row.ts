import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { permits } from '@/lib/access/permissions'
import { fullName } from '@/lib/features/roll/identity/names'
import { standingAt } from '@/lib/features/roll/queries/standing'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { done, type Outcome, type Refusal, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import type { PaperRow } from '../papers/difference'
import { meetingTag, readRow } from '../papers/row-code'
import { bar } from '../queries/electorate'
import { type LockedSheet, lockSheet, numbered, rowsOf, signedAt } from '../queries/sheets'
import { type MeetingRef, type RowInput, rowInput } from '../schema'
import { admits, enteringOf, isTyped, mostRows } from '../workflow'

type TypedCode = 'meetings.unreadableRow' | 'meetings.otherMeetingsRow' | 'meetings.foreignNumber'
type RowCode = TypedCode | 'meetings.unknownNumber'
type SheetCode =
  | 'meetings.keptPaper'
  | 'meetings.sheetAgreed'
  | 'meetings.wrongState'
  | 'meetings.protocolSigned'
  | 'meetings.twoTyped'
type Code =
  | 'forbidden'
  | 'notFound'
  | 'meetings.rowTwice'
  | 'meetings.noChoice'
  | 'meetings.sheetFull'
  | RowCode
  | SheetCode

/** Signatures for a gathering are read by the office alone, as its signers were told (docs/decisions/072); other sheets by whoever counts. */
export const mayRead = (actor: Actor, { okrugId, purpose }: Pick<LockedSheet, 'okrugId' | 'purpose'>): boolean =>
  purpose !== 'signatures' || permits(actor, 'meetings.read-signatures', { okrugId })

/** Why an account may not type from a sheet now. Two type, no third: another pair of eyes takes the sheet anew. */
export function closedTo(sheet: LockedSheet, accountId: string): Refusal<SheetCode> | null {
  if (!isTyped(sheet.purpose)) return refuse('meetings.keptPaper')
  if (sheet.agreedAt) return refuse('meetings.sheetAgreed')
  if (!admits(sheet.meeting.state, enteringOf[sheet.purpose])) return refuse('meetings.wrongState')
  if (sheet.signed) return refuse('meetings.protocolSigned')
  const others = sheet.entries.filter((entry) => entry.accountId !== accountId)
  return others.length > 1 ? refuse('meetings.twoTyped') : null
}

/** What an account has typed, written anew. The ledger hears of it when the sheet is said to be complete. */
export async function keepRows(tx: Tx, sheet: LockedSheet, accountId: string, rows: PaperRow[], now: Date) {
  const { okrugId, id: sheetId } = sheet
  const json = rows as unknown as Prisma.InputJsonArray
  await tx.paperEntry.upsert({
    where: { okrugId_sheetId_accountId: { okrugId, sheetId, accountId } },
    create: { okrugId, sheetId, accountId, rows: json, at: now },
    update: { rows: json, at: now },
  })
}

/** The number that a row, a barcode or a card means at this meeting; the refusal names what was typed into `field`. */
export function numberOf(
  { okrugId, meetingId }: MeetingRef,
  typed: string,
  field: string,
): number | Refusal<TypedCode> {
  const row = readRow(typed)
  if (!row) return refuse('meetings.unreadableRow', { field, params: { row: typed } })
  const params = { number: row.number }
  if (row.tag && row.tag !== meetingTag(meetingId)) return refuse('meetings.otherMeetingsRow', { field, params })
  if (row.okrugId && row.okrugId !== okrugId) return refuse('meetings.foreignNumber', { field, params })
  return row.number
}

/** Whose row this is, of those who may stand on the sheet: nobody else's name is told, so that no roll is read by typing numbers. */
async function personOf(tx: Tx, sheet: LockedSheet, typed: string, now: Date) {
  const number = numberOf(sheet, typed, 'row')
  if (typeof number !== 'number') return number
  const [person] = await numbered(tx, sheet.okrugId, [number])
  const signs = sheet.purpose === 'signatures'
  const may =
    person &&
    (signs ? standingAt(person, signedAt(sheet, now)) === 'eligible' : !(await bar(tx, sheet.meeting, person.id)))
  return may ? person : refuse('meetings.unknownNumber', { field: 'row', params: { number } })
}

/**
 * One row of a sheet, typed or scanned: kept at once, so that nothing is lost, and answered with the person's name. Each account types for
 * itself. Nothing counts until two have typed the same.
 */
export async function enterRow(
  { actor, now }: Context,
  input: RowInput,
): Promise<Outcome<{ number: number; name: string }, Code>> {
  const { row: typed, choice, ...ref } = rowInput.parse(input)
  const { okrugId, meetingId, sheetId } = ref
  return transact(async (tx) => {
    const sheet = await lockSheet(tx, ref)
    if (!permits(actor, 'meetings.enter-row', { okrugId })) return refuse('forbidden')
    if (!sheet) return refuse('notFound')
    if (!mayRead(actor, sheet)) return refuse('forbidden')
    const { accountId } = actor
    const closed = closedTo(sheet, accountId)
    if (closed) return closed
    const ballots = sheet.purpose === 'votes'
    if (ballots && !choice) return refuse('meetings.noChoice', { field: 'choice' })
    const person = await personOf(tx, sheet, typed, now)
    if ('ok' in person) return person
    const rows = rowsOf(sheet.entries.find((entry) => entry.accountId === accountId))
    const { number } = person
    const name = fullName(person)
    if (rows.some((row) => row.number === number))
      return refuse('meetings.rowTwice', { field: 'row', params: { number, name } })
    if (rows.length >= mostRows) return refuse('meetings.sheetFull', { params: { most: mostRows } })

    await keepRows(tx, sheet, accountId, [...rows, ballots ? { number, choice } : { number }], now)
    if (rows.length === 0) {
      const by = await pseudonymOf(tx, okrugId, accountId)
      await append(tx, okrugId, 'meetings.enter-row', { by, meeting: meetingId, sheet: sheetId }, now)
    }
    return done({ number, name })
  })
}

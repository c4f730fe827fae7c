import 'server-only'
import type { PapersPage, SheetPage, SheetStand, SheetView } from '@/lib/features/desk/views'
import { fullName } from '@/lib/features/roll/identity/names'
import { db } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import type { PaperEntry, PaperSheet } from '@/lib/platform/db/generated/client'
import { isId } from '@/lib/platform/db/id'
import { differencesOf, type PaperRow } from '../papers/difference'
import { admits, comesFor, enteringOf, isTyped, paperPurposes, type RowEnd } from '../workflow'
import { isSettled, isSigned, numbered, rowsOf } from './sheets'

type Sheet = PaperSheet & { entries: PaperEntry[] }

function standOf({ purpose, agreedAt, entries }: Sheet): SheetStand {
  if (!isTyped(purpose)) return 'kept'
  if (agreedAt) return 'agreed'
  const finished = entries.filter((entry) => entry.finishedAt).length
  if (finished > 1) return 'differs'
  if (finished === 1) return 'waits'
  return entries.some((entry) => rowsOf(entry).length > 0) ? 'typing' : 'fresh'
}

const sheetView = (sheet: Sheet): SheetView => ({
  id: sheet.id,
  label: sheet.label,
  purpose: sheet.purpose,
  stand: standOf(sheet),
  addedAt: sheet.addedAt,
  dated: sheet.dated && dayOf(sheet.dated),
  scan: sheet.scanName === null ? null : { name: sheet.scanName, size: sheet.scanSize ?? 0 },
})

/** The sheets that came for a meeting, the last first; null when the okrug has no such meeting. */
export async function papersOf(okrugId: string, id: string): Promise<PapersPage | null> {
  if (!isId(id)) return null
  const meeting = await db.meeting.findUnique({
    where: { okrugId_id: { okrugId, id } },
    include: { sheets: { orderBy: { addedAt: 'desc' }, include: { entries: true } } },
  })
  if (!meeting) return null
  const signed = await isSigned(db, { okrugId, meetingId: id })
  const purposes = paperPurposes.filter(
    (one) => !signed && admits(meeting.state, enteringOf[one]) && comesFor(meeting.kind, one),
  )
  return { sheets: meeting.sheets.map(sheetView), purposes }
}

const said = (row: PaperRow | null) => row?.choice ?? row !== null

/** One sheet as an account sees it; null when this meeting of this okrug has none such. */
export async function sheetPage(
  { okrugId, meetingId, sheetId }: { okrugId: string; meetingId: string; sheetId: string },
  accountId: string,
): Promise<SheetPage | null> {
  if (![meetingId, sheetId].every((id) => isId(id))) return null
  const sheet = await db.paperSheet.findUnique({
    where: { okrugId_id: { okrugId, id: sheetId }, meetingId },
    include: { entries: true, meeting: { select: { state: true } } },
  })
  if (!sheet) return null
  const signed = await isSigned(db, { okrugId, meetingId })
  const mine = sheet.entries.find((entry) => entry.accountId === accountId)
  const other = sheet.entries.find((entry) => entry.accountId !== accountId && entry.finishedAt)
  const outcome = new Map(
    ((sheet.outcome ?? []) as { number: number; end: RowEnd }[]).map(({ number, end }) => [number, end]),
  )
  const agreed = sheet.agreedAt ? (mine ?? sheet.entries[0]) : mine
  const rows = rowsOf(agreed)
  const differences = mine?.finishedAt && other && !sheet.agreedAt ? differencesOf(rowsOf(mine), rowsOf(other)) : []
  const numbers = [...new Set([...rows, ...differences].map((row) => row.number))]
  const people = await numbered(db, okrugId, numbers)
  const nameOf = new Map(people.map((person) => [person.number, fullName(person)]))
  const ends: Partial<Record<RowEnd, number>> = {}
  for (const end of outcome.values()) ends[end] = (ends[end] ?? 0) + 1
  return {
    ...sheetView(sheet),
    rows: rows.map(({ number, choice }) => ({
      number,
      name: nameOf.get(number) ?? '',
      choice: choice ?? null,
      end: outcome.get(number) ?? null,
    })),
    finished: mine?.finishedAt != null,
    otherFinished: other !== undefined,
    differences: differences.map((one) => ({
      number: one.number,
      name: nameOf.get(one.number) ?? '',
      mine: said(one.mine),
      theirs: said(one.theirs),
    })),
    ends,
    settled: isSettled(sheet, signed),
    open:
      isTyped(sheet.purpose) && !sheet.agreedAt && admits(sheet.meeting.state, enteringOf[sheet.purpose]) && !signed,
  }
}

/** Where a sheet's scan lies; null when there is none. */
export async function scanOf(okrugId: string, sheetId: string) {
  if (!isId(sheetId)) return null
  const sheet = await db.paperSheet.findUnique({ where: { okrugId_id: { okrugId, id: sheetId } } })
  if (!sheet?.scanHash) return null
  const { purpose, scanHash: sha256, scanName, scanType, scanSize } = sheet
  return { purpose, sha256, name: scanName ?? '', mediaType: scanType ?? '', size: scanSize ?? 0 }
}

import { checkDigit, isChecked, readCard, scanned } from '@/lib/features/roll/identity/card-code'

/** Six digits that tell a meeting's sheets from another's: two meetings share them once in a million. */
export const meetingTag = (meetingId: string): string =>
  String(BigInt(`0x${meetingId.slice(-12)}`) % 1_000_000n).padStart(6, '0')

/** What a barcode beside a name says: the meeting's tag, the member's number in nine digits, a check digit. */
export function rowCode(meetingId: string, number: number): string {
  const digits = `${meetingTag(meetingId)}${String(number).padStart(9, '0')}`
  return `${digits}${checkDigit(digits)}`
}

/** A row as it was typed: a bare number, a barcode with its meeting's tag, or a card with its okrug. */
export type TypedRow = { number: number; tag?: string; okrugId?: string }

/** What was typed or scanned; null when it is no number, no barcode and no card, or was misread. */
export function readRow(typed: string): TypedRow | null {
  const text = scanned(typed)
  if (text.startsWith('J')) return readCard(text)
  if (/^\d{16}$/.test(text))
    return isChecked(text) ? { number: Number(text.slice(6, 15)), tag: text.slice(0, 6) } : null
  return /^[1-9]\d{0,8}$/.test(text) ? { number: Number(text) } : null
}

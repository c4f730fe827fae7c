/** Damm's table: its check digit shows every single wrong digit and every swap of two neighbours. */
const table = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

/** The check digit of a row of digits. */
export const checkDigit = (digits: string): string =>
  [...digits].reduce((row, digit) => table[Number(row)]?.[Number(digit)] ?? row, '0')

/** Whether the last digit is the check of those before it. */
export const isChecked = (digits: string): boolean => /^\d{2,}$/.test(digits) && checkDigit(digits) === '0'

/** What the QR code of a member's card says: `J`, the okrug's code, the member's number, a check digit. Nothing personal is in it. */
export function cardCode(okrugId: string, number: number): string {
  const digits = `${okrugId}${number}`
  return `J${digits}${checkDigit(digits)}`
}

/** The largest number that a row of the roll can have. */
const largest = 2_147_483_647

/** What a card says; null when it is none or was misread. */
export function readCard(code: string): { okrugId: string; number: number } | null {
  const digits = code.match(/^J(\d{11,20})$/)?.[1]
  if (!digits || !isChecked(digits)) return null
  const number = Number(digits.slice(9, -1))
  return number <= largest ? { okrugId: digits.slice(0, 9), number } : null
}

/** What the keys 1 to 0 write while the keyboard is switched to Kazakh. */
const kazakhKeys = '"әіңғ,.үұқ'

/**
 * A code as it was meant. A scanner presses keys: with the keyboard switched to Kazakh its digits arrive as letters, and J, there and in
 * Russian, as О.
 */
export function scanned(typed: string): string {
  const text = typed.normalize('NFC').replace(/\s/g, '').toLowerCase().replace(/^[jо]/, 'J')
  if (!/["әіңғүұқ]/.test(text)) return text
  return [...text].map((key) => (kazakhKeys.includes(key) ? String((kazakhKeys.indexOf(key) + 1) % 10) : key)).join('')
}

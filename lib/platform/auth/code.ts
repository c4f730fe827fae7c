import 'server-only'
import { randomInt } from 'node:crypto'
import { keyed } from './keyed'

/**
 * A one-time code is twenty digits: any phone's number keys type it, in any keyboard layout. Nineteen are random (63 bits), so
 * nothing needs to be locked against guessing; the last is a check digit, so that a slip of the finger is told from a wrong code.
 */
const length = 20

/** Luhn's sum, as on bank cards: catches any single wrong digit and nearly every swap of neighbours. */
function luhn(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10
}

export function newCode(): string {
  const random = Array.from({ length: length - 1 }, () => randomInt(10)).join('')
  return `${random}${(10 - luhn(`${random}0`)) % 10}`
}

/** The digits of a code as typed, with whatever stands between them; null when it was mistyped. */
export function readCode(typed: string): string | null {
  const digits = typed.replace(/[\s\p{P}]/gu, '')
  return /^\d{20}$/.test(digits) && luhn(digits) === 0 ? digits : null
}

/** As it is printed: five groups of four. */
export const printedCode = (code: string): string => code.replace(/\d{4}(?=\d)/g, '$& ')

/** What the database keeps of a code. */
export const codeDigest = (code: string): string => keyed('one-time code', code).toString('hex')

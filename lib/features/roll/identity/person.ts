import { cleanName } from '@/lib/features/okrugs/classifier/spelling'

const NAME = /^\p{L}[\p{L}\p{M}'’ʼ`.\- ]*$/u

/** A surname, name or patronymic as it is kept: one alphabet, single spaces. Null when it holds what no name does. */
export function personName(text: string): string | null {
  const spaced = text.trim().replace(/\s+/gu, ' ')
  return NAME.test(spaced) ? cleanName(spaced) : null
}

/** A phone number as it is kept: a Kazakh one as `+77011234567`, a village's own short one as its digits. Null when it is none. */
export function phoneNumber(text: string): string | null {
  const digits = text.replace(/[\s()+-]/g, '')
  if (!/^\d{5,15}$/.test(digits)) return null
  return /^[78]\d{10}$/.test(digits) ? `+7${digits.slice(1)}` : digits
}

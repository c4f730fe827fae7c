import { type CivilDate, parseCivilDate } from '@/lib/statute/civil-date'

/**
 * The individual identification number (ЖСН / ИИН): six digits of the birth date, one of century and sex, four of a serial
 * number and a check digit. Source: rules on forming the identification number, Government resolution 853 of 11 July 2003.
 */
export type Sex = 'male' | 'female'

/** `digits`: not twelve; `check`: the check digit does not fit; `century`: the seventh is none of 1–6; `date`: no such day. */
export type IinFlaw = 'digits' | 'check' | 'century' | 'date'
export type IinReading = { ok: true; birthDate: CivilDate; sex: Sex } | { ok: false; flaw: IinFlaw }

const CENTURIES = ['18', '19', '20']
const FIRST_PASS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const SECOND_PASS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]
const HIDDEN = '••••••'

/** What an IIN says about its holder, or the first thing wrong with it. */
export function readIin(text: string): IinReading {
  if (!/^[0-9]{12}$/.test(text)) return { ok: false, flaw: 'digits' }
  if (checkDigit(text.slice(0, 11)) !== Number(text[11])) return { ok: false, flaw: 'check' }
  const seventh = Number(text[6])
  const century = CENTURIES[Math.ceil(seventh / 2) - 1]
  if (!century) return { ok: false, flaw: 'century' }
  const birthDate = parseCivilDate(`${century}${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4, 6)}`)
  if (!birthDate) return { ok: false, flaw: 'date' }
  return { ok: true, birthDate, sex: seventh % 2 === 1 ? 'male' : 'female' }
}

/**
 * The check digit of the first eleven digits, or null when there is none: where both passes give 10, the serial number is
 * passed over and nobody bears such an IIN.
 */
export function checkDigit(eleven: string): number | null {
  const first = weigh(eleven, FIRST_PASS)
  if (first < 10) return first
  const second = weigh(eleven, SECOND_PASS)
  return second < 10 ? second : null
}

/** The IIN of a birth date (1800–2099), sex and four-digit serial number; null where the serial is passed over. */
export function makeIin(birthDate: CivilDate, sex: Sex, serial = '0000'): string | null {
  const century = CENTURIES.indexOf(birthDate.slice(0, 2))
  const seventh = 2 * century + (sex === 'male' ? 1 : 2)
  const eleven = `${birthDate.slice(2).replaceAll('-', '')}${seventh}${serial}`
  const check = checkDigit(eleven)
  return check === null ? null : `${eleven}${check}`
}

/** What staff see of an IIN: the digits that repeat the birth date, and nothing that identifies. */
export function birthDigits(birthDate: CivilDate): string {
  return `${birthDate.slice(2).replaceAll('-', '')}${HIDDEN}`
}

function weigh(eleven: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(eleven[at]), 0) % 11
}

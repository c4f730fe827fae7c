import { timingSafeEqual } from 'node:crypto'
import { keyed } from '@/lib/platform/auth/keyed'

type Meeting = { okrugId: string; meetingId: string }

/**
 * Signs that no two of which look alike, and that look the same in Latin and Cyrillic letters, so that any keyboard types them: no 0 and O,
 * 1 and I, 8 and B.
 */
const signs = '2345679ACEHKMPTX'
const length = 6
const window = 60_000

const cyrillic: Record<string, string> = {
  А: 'A',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
}

function codeIn({ okrugId, meetingId }: Meeting, count: number): string {
  const bytes = keyed('hall code', okrugId, meetingId, String(count))
  return Array.from({ length }, (_, at) => signs[(bytes[at] as number) % signs.length]).join('')
}

/** The code shown in the hall at this moment. Another every minute. */
export const codeOf = (meeting: Meeting, now: Date): string => codeIn(meeting, Math.floor(now.getTime() / window))

/** When the code shown now is replaced by the next. */
export const nextCodeAt = (now: Date): Date => new Date((Math.floor(now.getTime() / window) + 1) * window)

/** What was typed, in the signs of a code. */
const readHallCode = (typed: string): string =>
  [...typed.toUpperCase().replace(/[\s\p{P}]/gu, '')].map((sign) => cyrillic[sign] ?? sign).join('')

/** Whether this is the code of the hall now or a minute ago: one that was read off the screen holds for one minute at least and never for two. */
export function isHallCode(meeting: Meeting, typed: string, now: Date): boolean {
  const given = Buffer.from(readHallCode(typed))
  const count = Math.floor(now.getTime() / window)
  return [count, count - 1]
    .map((one) => Buffer.from(codeIn(meeting, one)))
    .map((code) => code.length === given.length && timingSafeEqual(code, given))
    .includes(true)
}

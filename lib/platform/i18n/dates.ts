import type { Locale } from './locale'
import { translator } from './translator'

const almaty = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Almaty',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Civil date `YYYY-MM-DD` and time `HH:MM` of an instant in Almaty. */
export function civilOf(instant: Date): { date: string; time: string } {
  const part = Object.fromEntries(almaty.formatToParts(instant).map(({ type, value }) => [type, value]))
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` }
}

/** «2026 жылғы 24 желтоқсан», «24 декабря 2026 года», “24 December 2026”. `date` is `YYYY-MM-DD`. */
export function dateWords(date: string, locale: Locale): string {
  const t = translator(locale, 'ui')
  const [year = '', month = '', day = ''] = date.split('-')
  return t('date.day', { year, day: String(Number(day)), month: t(`date.month.${Number(month)}`) })
}

/** The date in words with the time of day in Almaty. */
export function instantWords(instant: Date, locale: Locale): string {
  const { date, time } = civilOf(instant)
  return translator(locale, 'ui')('date.time', { date: dateWords(date, locale), time })
}

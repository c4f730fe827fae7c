import type { Cell } from '@/lib/platform/files/csv'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { type Translate, translator } from '@/lib/platform/i18n/translator'
import { almatyDate } from '@/lib/statute/civil-date'
import type { StandingView } from '../views'

const columns: [string, (one: StandingView, t: Translate, locale: Locale) => Cell][] = [
  ['kato', (one) => one.kato],
  ['okrug', (one, _, locale) => inLocale(one.name, locale)],
  ['assembly', (one, t) => t(one.quarter ? 'file.yes' : 'file.no')],
  ['lastNumber', (one) => one.last?.number ?? null],
  ['lastDate', (one) => one.last && almatyDate(one.last.startsAt)],
  ['outcome', (one, t) => one.last && t(one.last.failed ? 'file.failed' : 'file.took')],
  ['present', (one) => one.last?.quorum?.actual ?? null],
  ['needed', (one) => one.last?.quorum?.required ?? null],
  ['held', (one) => one.quarter?.actual ?? null],
  ['quarterEnd', (one) => one.quarter?.due ?? null],
  ['daysLeft', (one) => one.quarter?.daysLeft ?? null],
  ['next', (one) => one.next && almatyDate(one.next.startsAt)],
  ['waiting', (one) => (one.quarter ? one.waiting : null)],
  ['due', (one) => one.due],
  ['overdue', (one) => (one.quarter ? one.overdue : null)],
  ['disagreed', (one) => (one.quarter ? one.disagreed : null)],
]

/** The overview as rows of a spreadsheet under their headers; dates are `YYYY-MM-DD`, what is not known is empty. */
export function standingsSheet(standings: readonly StandingView[], locale: Locale): Cell[][] {
  const t = translator(locale, 'deputies')
  return [
    columns.map(([key]) => t(`file.${key}`)),
    ...standings.map((one) => columns.map(([, cell]) => cell(one, t, locale))),
  ]
}

import 'server-only'
import type { CivilDate } from '@/lib/statute/civil-date'

const lunarRule = '10 Dhu al-Hijjah'

type KurbanAit = (year: number) => readonly CivilDate[]

let made: Promise<KurbanAit> | undefined

async function make(): Promise<KurbanAit> {
  // 3 MB of rules for every country: loaded when a term is first counted, never with a page that counts none.
  const { default: Holidays } = await import('date-holidays')
  const kazakhstan = new Holidays('KZ')
  const known = new Map<number, readonly CivilDate[]>()
  return (year) => {
    const days =
      known.get(year) ??
      kazakhstan
        .getHolidays(year)
        .filter(({ rule }) => rule === lunarRule)
        .map(({ date }) => date.slice(0, 10) as CivilDate)
    known.set(year, days)
    return days
  }
}

/**
 * First days of Kurban Ait in a year: one, in some years two, none after 2077, where the lunar tables end. Only this is taken from
 * date-holidays; it misplaces the days given back for holidays on weekends, which lib/statute computes.
 */
export function kurbanAit(): Promise<KurbanAit> {
  made ??= make()
  return made
}

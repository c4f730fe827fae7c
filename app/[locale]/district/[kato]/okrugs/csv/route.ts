import { standingsIn } from '@/lib/features/deputies/queries'
import { standingsSheet } from '@/lib/features/deputies/standings/sheet'
import { enterDistrict } from '@/lib/platform/auth/guard'
import { csvFile } from '@/lib/platform/files/csv'
import { visitOf } from '@/lib/platform/i18n/visit'
import { almatyDate } from '@/lib/statute/civil-date'

type Props = { params: Promise<{ locale: string; kato: string }> }

/** The district's overview as a table for a spreadsheet: every okrug a row, in the page's order. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const { now } = await enterDistrict(locale, kato, '/okrugs/csv')
  return csvFile(`okrugs-${kato}-${almatyDate(now)}`, standingsSheet(await standingsIn(kato, now), locale))
}

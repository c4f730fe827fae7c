import { notFound } from 'next/navigation'
import { changesOf, faultsOf } from '@/components/roll/words'
import { reportOf } from '@/lib/features/roll/queries/uploads'
import { reportLine } from '@/lib/features/roll/sheet/report'
import { enterOffice } from '@/lib/platform/auth/guard'
import { streamOf } from '@/lib/platform/http/stream'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

/** Every row of an uploaded file with what became of it, as a CSV that Excel opens. */
export async function GET(_: Request, { params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor } = await enterOffice(locale, kato, `/roll/uploads/${id}`)
  const rows = (await reportOf(actor, kato, id)) ?? notFound()
  const t = translator(locale, 'roll')
  async function* lines() {
    yield `\ufeff${reportLine(['row', 'who', 'outcome', 'why'].map((key) => t(`report.${key}`)))}`
    for await (const { row, who, end, ...notes } of rows) {
      const why = [...faultsOf(notes, locale), ...changesOf(notes, locale)]
      yield reportLine([row, who ?? '', t(`report.outcomes.${end ?? 'waiting'}`), why.join(' ')])
    }
  }
  const disposition = `attachment; filename="${t('report.file')}.csv"`
  return new Response(streamOf(lines()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': disposition,
      'cache-control': 'no-store',
    },
  })
}

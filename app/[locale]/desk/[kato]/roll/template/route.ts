import { templateOf } from '@/lib/features/roll/sheet/template'
import { enterSecretariat } from '@/lib/platform/auth/guard'
import { contentLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** An empty roll to fill in, with headers in the reader's language. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; kato: string }> }) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  await enterSecretariat(locale, kato, '/roll/upload')
  const name = translator(locale, 'roll')('template')
  return new Response(await templateOf(contentLocale(locale)), {
    headers: {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="${name}.xlsx"`,
      'cache-control': 'no-store',
    },
  })
}

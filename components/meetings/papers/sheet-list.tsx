import type { SheetView } from '@/lib/features/desk/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { SheetTag } from './sheet-tag'

/** The sheets that came on paper, each with how far it is. `at` is the address of the meeting's papers. */
export function SheetList({ locale, at, sheets }: { locale: Locale; at: string; sheets: SheetView[] }) {
  const t = translator(locale, 'papers')
  if (sheets.length === 0) return <p className="text-soft">{t('noSheets')}</p>
  return (
    <ul className="border-line border-t">
      {sheets.map((sheet) => (
        <li
          key={sheet.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line border-b py-2"
        >
          <div className="min-w-0">
            <a className="wrap-anywhere inline-flex min-h-11 items-center font-semibold" href={`${at}/${sheet.id}`}>
              {sheet.label}
            </a>
            <p className="text-sm text-soft">{t(`purposes.${sheet.purpose}`)}</p>
          </div>
          <SheetTag locale={locale} stand={sheet.stand} />
        </li>
      ))}
    </ul>
  )
}

import './globals.css'
import { Document } from '@/components/ui/shell/document'
import { MissingPage } from '@/components/ui/shell/missing-page'
import { defaultLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

export const metadata = { title: translator(defaultLocale, 'ui')('missing.title') }

/** Built once, complete without scripts; the page cache also puts it where a page found nothing to show. */
export default function NotFound() {
  return (
    <Document locale={defaultLocale} view="plain">
      <MissingPage />
    </Document>
  )
}

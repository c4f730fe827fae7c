import { Page } from '@/components/ui/shell/page'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { SearchForm } from './search-form'

/** The address of an okrug that the registry has never known: a mistyped code, most likely. `data-missing` makes it a 404. */
export function UnknownOkrug({ locale, demo, kato }: { locale: Locale; demo: boolean; kato: string }) {
  const t = translator(locale, 'okrugs')
  return (
    <Page locale={locale} path="/okrugs" title={t('unknown.title')} kind="public" demo={demo}>
      <div data-missing className="space-y-8">
        <p>{t('unknown.text', { kato })}</p>
        <SearchForm locale={locale} />
      </div>
    </Page>
  )
}

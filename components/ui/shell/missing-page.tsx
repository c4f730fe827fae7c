import { defaultLocale, locales } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Page } from './page'

/** Said in every language, because a wrong address does not tell which one its reader knows. */
export function MissingPage() {
  const t = translator(defaultLocale, 'ui')
  return (
    <Page locale={defaultLocale} path="" title={t('missing.title')} kind="public">
      <div className="max-w-prose space-y-8">
        {locales.map((locale) => {
          const own = translator(locale, 'ui')
          return (
            <div key={locale} lang={locale}>
              {locale === defaultLocale ? null : <h2 className="font-semibold text-xl">{own('missing.title')}</h2>}
              <p>{own('missing.text')}</p>
              <p>
                <a className="inline-flex min-h-11 items-center" href={`/${locale}`}>
                  {own('missing.home')}
                </a>
              </p>
            </div>
          )
        })}
      </div>
    </Page>
  )
}

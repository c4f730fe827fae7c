import { type Locale, locales } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Real links to the same page in each language. Every language is named in itself. */
export function LanguageSwitch({ locale, path }: { locale: Locale; path: string }) {
  const t = translator(locale, 'ui')
  return (
    <nav aria-label={t('language')} className="-mr-2">
      <ul className="flex">
        {locales.map((one) => {
          const own = translator(one, 'ui')
          return (
            <li key={one}>
              <a
                href={`/${one}${path}`}
                hrefLang={one}
                lang={one}
                aria-current={one === locale ? 'true' : undefined}
                className="flex min-h-11 items-center px-2 text-on-band underline-offset-8 hover:underline aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-2"
              >
                <abbr title={own('itself')} className="no-underline sm:hidden">
                  {own('itselfShort')}
                </abbr>
                <span className="hidden sm:inline">{own('itself')}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

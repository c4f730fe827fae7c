import type { ReactNode } from 'react'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { LanguageSwitch } from './language-switch'
import { Mark } from './mark'
import { ViewSwitch } from './view-switch'

const item =
  'min-h-11 min-w-11 items-center gap-2 text-on-band underline-offset-4 hover:underline aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-2'

type HeaderProps = { locale: Locale; path: string; account?: ReactNode; demo?: boolean; column: string }

/** Name, languages, the two doors of the portal, sight version and sign-in (or `account`: whoever is signed in). */
export function Header({ locale, path, account, demo, column }: HeaderProps) {
  const t = translator(locale, 'ui')
  const links = [
    { path: '/okrugs', text: t('nav.okrugs') },
    { path: '/law', text: t('nav.law') },
  ]
  const current = (link: string) => (path === link ? 'page' : path.startsWith(link) ? 'true' : undefined)
  return (
    <header data-screen>
      {demo ? (
        <div className="border-line border-b bg-sky-wash text-sm">
          <p className={`${column} py-1.5`}>
            <strong className="font-semibold">{t('demo.title')}</strong> {t('demo.text')}
          </p>
        </div>
      ) : null}
      <div className="bg-band text-on-band">
        <div
          className={`${column} flex flex-wrap items-center gap-x-8 py-1 text-sm md:flex-nowrap md:py-2 large:flex-wrap`}
        >
          <a href={`/${locale}`} className="mr-auto inline-flex min-h-12 items-center gap-2.5 md:mr-0">
            <Mark className="size-8" />
            <span className="font-bold text-xl tracking-tight">{t('name')}</span>
          </a>
          <div className="flex items-center gap-x-3 md:order-last md:gap-x-8">
            <ViewSwitch locale={locale} look={`justify-center ${item}`} word="sr-only lg:not-sr-only" />
            <LanguageSwitch locale={locale} path={path} />
          </div>
          <div className="flex w-full flex-wrap items-center gap-x-5 md:w-auto md:flex-1">
            <nav aria-label={t('nav.label')} className="mr-auto">
              <ul className="flex flex-wrap gap-x-5">
                {links.map((link) => (
                  <li key={link.path}>
                    <a
                      className={`inline-flex ${item}`}
                      href={`/${locale}${link.path}`}
                      aria-current={current(link.path)}
                    >
                      {link.text}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            {account ?? (
              <a
                className={`inline-flex ${item}`}
                href={`/${locale}/sign-in`}
                aria-current={path === '/sign-in' ? 'page' : undefined}
              >
                {t('signIn')}
              </a>
            )}
          </div>
        </div>
      </div>
    </header>
  )
}

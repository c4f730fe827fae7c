import type { ReactNode } from 'react'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { LanguageSwitch } from './language-switch'
import { Mark } from './mark'
import { ViewSwitch } from './view-switch'

const item =
  'inline-flex min-h-11 items-center gap-2 text-on-band underline-offset-4 hover:underline aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-2'

/** Name, languages, the two doors of the portal, sight version and sign-in (or `account`: whoever is signed in). */
export function Header({
  locale,
  path,
  account,
  column,
}: {
  locale: Locale
  path: string
  account?: ReactNode
  column: string
}) {
  const t = translator(locale, 'ui')
  const links = [
    { path: '', text: t('nav.okrugs') },
    { path: '/law', text: t('nav.law') },
  ]
  return (
    <header data-screen className="bg-band text-on-band">
      <div className={`${column} flex flex-wrap items-center gap-x-8 py-1 text-sm md:py-2`}>
        <a href={`/${locale}`} className="mr-auto inline-flex min-h-12 items-center gap-2.5 md:mr-0">
          <Mark className="size-8" />
          <span className="text-xl font-bold tracking-tight">{t('name')}</span>
        </a>
        <div className="md:order-last md:ml-auto">
          <LanguageSwitch locale={locale} path={path} />
        </div>
        <div className="flex w-full flex-wrap items-center gap-x-6 md:w-auto md:flex-1">
          <nav aria-label={t('nav.label')}>
            <ul className="flex gap-x-6">
              {links.map((link) => (
                <li key={link.path}>
                  <a
                    className={item}
                    href={`/${locale}${link.path}`}
                    aria-current={link.path === path ? 'page' : undefined}
                  >
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="ml-auto flex flex-wrap items-center gap-x-6">
            {account ?? (
              <a className={item} href={`/${locale}/sign-in`} aria-current={path === '/sign-in' ? 'page' : undefined}>
                {t('signIn')}
              </a>
            )}
          </div>
          <ViewSwitch locale={locale} className={item} />
        </div>
      </div>
    </header>
  )
}

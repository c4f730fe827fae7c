import type { ReactNode } from 'react'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Page } from './page'

type RefusedPageProps = {
  locale: Locale
  /** Any of these would do. */
  roles: readonly string[]
  /** Where it would have to be held. */
  place: string | null
  /** The name of whoever is signed in. */
  who: string | null
  account?: ReactNode
  demo?: boolean
}

/** A page that needs a role its reader does not hold: which one, where, and where to go from here. */
export function RefusedPage({ locale, roles, place, who, account, demo }: RefusedPageProps) {
  const t = translator(locale, 'access')
  const links = [
    { href: `/${locale}/my`, text: t('refused.my') },
    { href: `/${locale}/sign-in`, text: t('refused.another') },
    { href: `/${locale}`, text: t('refused.home') },
  ]
  return (
    <Page locale={locale} path="" title={t('refused.title')} kind="public" account={account} demo={demo}>
      <div className="max-w-prose space-y-4">
        {who ? <p>{t('refused.who', { name: who })}</p> : null}
        <p>{t('refused.text')}</p>
        <ul className="list-disc pl-6">
          {roles.map((role) => (
            <li key={role}>{t(`role.${role}`)}</li>
          ))}
        </ul>
        {place ? <p>{t('refused.place', { place })}</p> : null}
        <p className="flex flex-wrap gap-x-8">
          {links.map((link) => (
            <a key={link.href} className="inline-flex min-h-11 items-center" href={link.href}>
              {link.text}
            </a>
          ))}
        </p>
      </div>
    </Page>
  )
}

import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Page } from './page'

/** A page that needs a role its reader does not hold: which one, and where to go from here. */
export function RefusedPage({ locale, roles }: { locale: Locale; roles: readonly string[] }) {
  const t = translator(locale, 'access')
  return (
    <Page locale={locale} path="" title={t('refused.title')} kind="public">
      <div className="max-w-prose space-y-4">
        <p>{t('refused.text')}</p>
        {roles.length > 0 ? (
          <ul className="list-disc pl-6">
            {roles.map((role) => (
              <li key={role}>{t(`role.${role}`)}</li>
            ))}
          </ul>
        ) : null}
        <p className="flex flex-wrap gap-x-8">
          <a className="inline-flex min-h-11 items-center" href={`/${locale}/my`}>
            {t('refused.my')}
          </a>
          <a className="inline-flex min-h-11 items-center" href={`/${locale}`}>
            {t('refused.home')}
          </a>
        </p>
      </div>
    </Page>
  )
}

import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { ViewSwitch } from './view-switch'

/** What this is, the law it follows, and the doors for machines. */
export function Footer({ locale, column }: { locale: Locale; column: string }) {
  const t = translator(locale, 'ui')
  const links = [
    { href: `/${locale}/okrugs`, text: t('nav.okrugs') },
    { href: `/${locale}/law`, text: t('footer.law') },
    { href: `/${locale}/verify`, text: t('footer.verify') },
    { href: '/api/v1/okrugs', text: t('footer.data') },
  ]
  return (
    <footer data-screen className="mt-16 border-line border-t bg-sunk text-sm">
      <div className={`${column} grid gap-x-16 gap-y-6 py-8 md:grid-cols-[2fr_1fr]`}>
        <div className="max-w-prose space-y-2">
          <p className="font-semibold">{t('tagline')}</p>
          <p className="text-soft">{t('footer.about')}</p>
        </div>
        <ul className="md:justify-self-end">
          {links.map((link) => (
            <li key={link.href}>
              <a className="inline-flex min-h-11 items-center" href={link.href}>
                {link.text}
              </a>
            </li>
          ))}
          <li>
            <ViewSwitch locale={locale} look="min-h-11 items-center gap-2 text-sky underline underline-offset-4" />
          </li>
        </ul>
      </div>
    </footer>
  )
}

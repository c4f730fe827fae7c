import { signOutAction } from '@/lib/features/accounts/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const item = 'inline-flex min-h-11 items-center text-on-band underline-offset-4 hover:underline'

/** The way to one's own page and, where there is room, the way out; stands in the header in place of the sign-in link. */
export function AccountBar({ locale, here }: { locale: Locale; here?: boolean }) {
  const t = translator(locale, 'accounts')
  return (
    <form action={signOutAction.bind(null, locale)} className="flex items-center gap-x-5" aria-label={t('bar.label')}>
      <a
        href={`/${locale}/my`}
        aria-current={here ? 'page' : undefined}
        className={`${item} aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-2`}
      >
        {t('bar.my')}
      </a>
      <button type="submit" className={`${item} md:max-lg:hidden`}>
        {t('bar.out')}
      </button>
    </form>
  )
}

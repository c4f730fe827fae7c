import { signOutAction } from '@/lib/features/accounts/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const item = 'inline-flex min-h-11 items-center text-on-band underline-offset-4 hover:underline'

/** Who is signed in, and the way out: stands in the header in place of the sign-in link. */
export function AccountBar({ locale, name, here }: { locale: Locale; name: string; here?: boolean }) {
  const t = translator(locale, 'accounts')
  return (
    <form
      action={signOutAction.bind(null, locale)}
      className="flex flex-wrap items-center gap-x-5"
      aria-label={t('bar.label')}
    >
      <a
        href={`/${locale}/my`}
        aria-current={here ? 'page' : undefined}
        className={`${item} aria-[current]:font-semibold`}
      >
        {name}
      </a>
      <button type="submit" className={item}>
        {t('bar.out')}
      </button>
    </form>
  )
}

import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Icon } from '../icon'

/** One tap to the version for people with poor sight and back; works without scripts. CSS shows the button that changes something. */
export function ViewSwitch({ locale, className }: { locale: Locale; className: string }) {
  const t = translator(locale, 'ui')
  return (
    <form method="post" action="/api/view">
      <button type="submit" name="view" value="large" className={`${className} large:hidden`}>
        <Icon name="eye" /> {t('view.large')}
      </button>
      <button type="submit" name="view" value="plain" className={`${className} hidden large:inline-flex`}>
        <Icon name="eye" /> {t('view.plain')}
      </button>
    </form>
  )
}

import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Icon } from '../icon'

/**
 * One tap to the version for people with poor sight and back; works without scripts. CSS shows the button that changes something.
 * `look` are classes without a display of their own; `word` those of the word beside the eye.
 */
export function ViewSwitch({ locale, look, word }: { locale: Locale; look: string; word?: string }) {
  const t = translator(locale, 'ui')
  return (
    <form method="post" action="/api/view">
      <button type="submit" name="view" value="large" className={`inline-flex large:hidden ${look}`}>
        <Icon name="eye" className="size-[1.4em]" /> <span className={word}>{t('view.large')}</span>
      </button>
      <button type="submit" name="view" value="plain" className={`hidden text-left large:inline-flex ${look}`}>
        <Icon name="eye" className="size-[1.4em]" /> <span>{t('view.plain')}</span>
      </button>
    </form>
  )
}

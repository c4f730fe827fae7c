import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { LiveWords } from './words'

/** The words of a page that follows a stream, for its leaves in the browser. */
export function liveWords(locale: Locale): LiveWords {
  const t = translator(locale, 'ui')
  return {
    live: t('live.live'),
    reconnecting: t('live.reconnecting'),
    offline: t('live.offline'),
    seconds: t('live.seconds', { seconds: '{seconds}' }),
  }
}

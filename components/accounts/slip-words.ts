import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { SlipWords } from './slip'

/** The words of a slip, finished for the browser. */
export function slipWords(locale: Locale): SlipWords {
  const t = translator(locale, 'accounts')
  return {
    title: t('slip.title'),
    once: t('slip.once'),
    name: t('slip.name'),
    login: t('slip.login'),
    code: t('slip.code'),
    until: t('slip.until'),
    where: t('slip.where'),
    paper: t('slip.paper'),
    print: t('slip.print'),
  }
}

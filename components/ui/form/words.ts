import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { FormWords } from './scope'

/** The words a form says by itself. */
export function formWords(locale: Locale): FormWords {
  const t = translator(locale, 'ui')
  return {
    problem: t('form.problem'),
    problems: t('form.problems'),
    optional: t('form.optional'),
    working: t('form.working'),
    failed: t('form.failed'),
    choose: t('form.choose'),
    kk: t('form.kk'),
    ru: t('form.ru'),
  }
}

/** What a form says while its file goes in pieces. */
export function piecesWords(locale: Locale) {
  const t = translator(locale, 'ui')
  return {
    label: t('pieces.label'),
    progress: t('pieces.progress', { percent: '{percent}' }),
    broken: t('pieces.broken'),
  }
}

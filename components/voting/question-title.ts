import type { HallView, MotionView } from '@/lib/features/voting/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** A question in one line: «Төрағаны сайлау: …», «2-мәселе бойынша шешім: …». */
export function questionTitle(motion: MotionView, items: HallView['items'], locale: Locale): string {
  const item = items.find((one) => one.id === motion.itemId)
  return translator(locale, 'hall')(`question.${motion.kind}`, {
    candidate: motion.candidate ?? '',
    position: item?.position ?? 0,
    title: item ? inLocale(item.title, locale) : '',
  })
}

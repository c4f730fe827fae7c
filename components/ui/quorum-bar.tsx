import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { QuorumMeter } from './quorum-meter'

/** How many are here of how many are needed. The mark on the bar is the law's minimum; the sentence says the same in words. */
export function QuorumBar({
  locale,
  present,
  needed,
  total,
  past,
}: {
  locale: Locale
  present: number
  needed: number
  total: number
  /** The meeting is over: who was there. */
  past?: boolean
}) {
  const t = translator(locale, 'ui')
  const holds = total > 0 && present >= needed
  const sentence = t(`quorum.${past ? 'past.' : ''}${holds ? 'reached' : 'missing'}`, { present, needed })
  const words = { sentence, total: t('quorum.total', { total }) }
  return <QuorumMeter words={words} present={present} needed={needed} total={total} holds={holds} />
}

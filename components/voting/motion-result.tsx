import { Tag } from '@/components/ui/tag'
import { VerdictLine } from '@/components/ui/verdict-line'
import type { HallView, MotionView } from '@/lib/features/voting/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import { CountParts } from './count-parts'
import { questionTitle } from './question-title'

/** A question that was answered, taken back, or waits for the chair: the count and the verdict as one sentence. */
export function MotionResult({
  locale,
  motion,
  items,
}: {
  locale: Locale
  motion: MotionView
  items: HallView['items']
}) {
  const t = translator(locale, 'hall')
  if (motion.state === 'open') return null
  const outcome =
    motion.state === 'withdrawn' ? 'withdrawn' : motion.adopted === null ? 'tie' : motion.adopted ? 'yes' : 'no'
  const tone = { withdrawn: 'neutral', tie: 'due', yes: 'good', no: 'bad' } as const
  return (
    <div className="py-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{questionTitle(motion, items, locale)}</span>
        <Tag tone={tone[outcome]}>{t(`outcome.${outcome}`)}</Tag>
      </p>
      {motion.state === 'closed' ? <p>{t('totals', { ...motion.count })}</p> : null}
      {motion.state === 'closed' ? <CountParts locale={locale} count={motion.count} cards={motion.cards} /> : null}
      {motion.casting ? <p className="font-semibold">{t(`castingSaid.${motion.casting}`)}</p> : null}
      {motion.verdict ? (
        <VerdictLine
          locale={locale}
          holds={motion.verdict.holds}
          sentence={reasonOf(motion.verdict, locale)}
          cites={motion.verdict.cites}
        />
      ) : null}
    </div>
  )
}

import { Figure, Figures } from '@/components/ui/figure'
import type { RollCounts as Counts } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const shown = ['members', 'eligible', 'minors', 'excluded'] as const

/** How many people are on the roll and how many of them count today. */
export function RollCounts({ locale, counts }: { locale: Locale; counts: Counts }) {
  const t = translator(locale, 'roll')
  const number = new Intl.NumberFormat(locale)
  return (
    <Figures>
      {shown.map((key) => (
        <Figure key={key} value={number.format(counts[key])} label={t(`count.${key}`)} />
      ))}
    </Figures>
  )
}

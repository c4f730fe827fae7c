import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { CardCount } from '@/lib/statute/tally'

/** What of a count was said by name and what was raised cards; nothing where everyone voted by name. */
export function CountParts({ locale, count, cards }: { locale: Locale; count: CardCount; cards: CardCount | null }) {
  if (!cards) return null
  return (
    <p className="text-soft">
      {translator(locale, 'presence')('parts', {
        for: count.for - cards.for,
        against: count.against - cards.against,
        abstain: count.abstain - cards.abstain,
        cardsFor: cards.for,
        cardsAgainst: cards.against,
        cardsAbstain: cards.abstain,
      })}
    </p>
  )
}

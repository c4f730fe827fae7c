import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import type { DecisionView } from '@/lib/features/decisions/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { StatusTag } from './status-tag'

/** Decisions as cards: what was decided, when, and what the akim answered. */
export function DecisionList({
  locale,
  okrugId,
  decisions,
  level,
}: {
  locale: Locale
  okrugId: string
  decisions: DecisionView[]
  /** Of the headings: 2 where no section stands above. */
  level?: 2 | 3
}) {
  const t = translator(locale, 'decisions')
  return (
    <ul className="space-y-4">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <Card
            level={level}
            href={`/${locale}/okrugs/${okrugId}/decisions/${decision.id}`}
            title={<span lang={locale === 'en' ? 'kk' : undefined}>{inLocale(decision.title, locale)}</span>}
            tag={<StatusTag locale={locale} decision={decision} />}
            footer={
              <>
                № {decision.number} · <DateText locale={locale} value={decision.meeting.startsAt} day />
              </>
            }
          >
            <p className="text-soft">{t('count', voices(decision))}</p>
          </Card>
        </li>
      ))}
    </ul>
  )
}

/** The four counts of a decision's vote, for the sentence that says them. */
export const voices = (decision: DecisionView) => ({
  for: decision.for,
  against: decision.against,
  abstain: decision.abstain,
  notVoting: decision.notVoting,
})

import type { QuorumWords } from '@/components/ui/quorum-meter'
import type { MeetingSummary } from '@/lib/features/meetings/views'
import { citeWords } from '@/lib/platform/i18n/cites'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { ruleOf } from '@/lib/statute/catalogue'

/** The place in the law that asks for a quorum; of the portal's own reading (SG-2) its name in the catalogue. */
function placeOf(rule: string, locale: Locale): string {
  const [cite] = ruleOf(rule)?.cites ?? []
  return cite ? citeWords(cite, locale) : translator(locale, 'rules')(`${rule}.title`)
}

/** The words of a quorum that may come and go, with the rule it is by; the numbers left open by the names they have in `LiveMeetingView`. */
export function quorumWords(locale: Locale, rule: string): Record<'reached' | 'missing', QuorumWords> {
  const t = translator(locale, 'ui')
  const open = { present: '{present}', needed: '{needed}' }
  const total = t('quorum.totalBy', { total: '{eligible}', rule: placeOf(rule, locale) })
  return {
    reached: { sentence: t('quorum.reached', open), total },
    missing: { sentence: t('quorum.missing', open), total },
  }
}

/** Of how many a frozen quorum was: seats (AS-1), delegates (GA-2), or members who may take part (GA-1, SG-2). */
export function baseOf({ because: { params } }: NonNullable<MeetingSummary['quorum']>): number {
  return Number(params.seats ?? params.delegates ?? params.eligible ?? 0)
}

import type { ReactNode } from 'react'
import type { Fact } from '@/components/ui/summary-list'
import { dateWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { RuleId } from '@/lib/statute/catalogue'
import type { CivilDate } from '@/lib/statute/civil-date'
import { type NormKey, normKeysOf, normTable, versionOn } from '@/lib/statute/norms'
import { sinceWords, valueWords } from './norm-words'

/** What the norm was before the version in force on a day, the latest first. */
function earlier(norm: NormKey, on: CivilDate, locale: Locale): ReactNode[] {
  const t = translator(locale, 'law')
  const now = versionOn(norm, on)?.from ?? on
  const past = normTable[norm].versions.filter(([from]) => from < now).toReversed()
  return past.map(([from, value]) => (
    <p key={from} className="text-sm text-soft">
      {t('earlier', { value: valueWords(norm, value, locale), since: sinceWords(from, locale) })}
    </p>
  ))
}

/** A rule's norms in force on a day: each with its number and what it was before, and since when they are in force. */
export function normFacts(rule: RuleId, on: CivilDate, locale: Locale): Fact[] {
  const t = translator(locale, 'law')
  const norms = normKeysOf(rule).flatMap((norm) => {
    const now = versionOn(norm, on)
    return now ? [{ norm, ...now }] : []
  })
  const facts = norms.map(({ norm, value }) => ({
    term: t(`normNames.${norm}`),
    value: (
      <>
        <p>
          <strong className="font-semibold">{valueWords(norm, value, locale)}</strong>
          {'policy' in normTable[norm] ? ` (${t('policy.norm')})` : null}
        </p>
        {earlier(norm, on, locale)}
      </>
    ),
  }))
  // The norms of one rule come with one act, so one date says it for all.
  const [since] = norms.map(({ from }) => from).sort()
  return since ? [...facts, { term: t('since'), value: dateWords(since, locale) }] : facts
}

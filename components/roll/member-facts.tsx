import { DateText } from '@/components/ui/date-text'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import type { MemberDetails } from '@/lib/features/roll/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { StandingTag } from './standing-tag'
import { addressOf, spanOf } from './words'

/** What the roll says of one person. */
export function MemberFacts({ locale, member }: { locale: Locale; member: MemberDetails }) {
  const t = translator(locale, 'roll')
  const { settlement, exclusion, phone } = member
  return (
    <>
      {exclusion ? (
        <Notice tone="due" title={t('detail.running', { reason: t(`standings.${exclusion.reason}`) })}>
          <p>{spanOf(exclusion, locale)}</p>
        </Notice>
      ) : null}
      <SummaryList
        facts={[
          { term: t('standing'), value: <StandingTag locale={locale} standing={member.standing} /> },
          { term: t('iin'), value: <span className="tabular-nums">{member.birthDigits}</span> },
          { term: t('detail.born'), value: <DateText value={member.birthDate} locale={locale} /> },
          { term: t('settlement'), value: settlement ? inLocale(settlement, locale) : t('place.none') },
          { term: t('address'), value: addressOf(member, locale) || t('place.none') },
          { term: t('detail.phone'), value: phone ?? t('place.none') },
          { term: t('detail.added'), value: <DateText value={member.addedAt} locale={locale} /> },
          { term: t('detail.edited'), value: <DateText value={member.changedAt} locale={locale} /> },
        ]}
      />
    </>
  )
}

import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import type { MemberDetails, SettlementView } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { CorrectForm } from './correct-form'
import { ExcludeForm, RestoreForm } from './exclude-form'
import { MemberFacts } from './member-facts'
import { MemberHistory } from './member-history'

type MemberPageProps = {
  locale: Locale
  okrugId: string
  member: MemberDetails
  settlements: SettlementView[]
  reasons: readonly string[]
  today: string
  mayChange: boolean
}

/** One person: what the roll says, what can be put right, what was before. */
export function MemberPage({ locale, okrugId, member, settlements, reasons, today, mayChange }: MemberPageProps) {
  const t = translator(locale, 'roll')
  const place = { locale, okrugId }
  return (
    <>
      <Section title={t('detail.facts')}>
        <MemberFacts locale={locale} member={member} />
        {mayChange ? (
          <>
            <Disclosure title={t('detail.correct')}>
              <CorrectForm {...place} member={member} settlements={settlements} />
            </Disclosure>
            {member.exclusion ? (
              <RestoreForm {...place} id={member.id} />
            ) : (
              <ExcludeForm {...place} id={member.id} reasons={reasons} today={today} />
            )}
          </>
        ) : null}
      </Section>
      <Section title={t('detail.history')}>
        <MemberHistory locale={locale} history={member.history} />
      </Section>
    </>
  )
}

import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import type { MemberDetails } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { MemberFacts } from './member-facts'
import { MemberHistory } from './member-history'

type MemberPageProps = {
  locale: Locale
  okrugId: string
  member: MemberDetails
  mayChange: boolean
  /** What has just been done, as the address says it. */
  done?: string
}

/** One person: what the roll says, what was before, and the ways to put it right. */
export function MemberPage({ locale, okrugId, member, mayChange, done }: MemberPageProps) {
  const t = translator(locale, 'roll')
  const at = `/${locale}/desk/${okrugId}/roll/members/${member.id}`
  return (
    <>
      {done && t.has(`done.${done}`) ? (
        <Notice tone="good" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      ) : null}
      <Section title={t('detail.facts')}>
        <MemberFacts locale={locale} member={member} />
        {mayChange ? (
          <div className="mt-6 flex flex-wrap gap-3">
            <ButtonLink tone="secondary" href={`${at}/correct`}>
              {t('detail.correct')}
            </ButtonLink>
            <ButtonLink tone="secondary" href={`${at}/exclude`}>
              {t(member.exclusion ? 'detail.restore' : 'detail.exclude')}
            </ButtonLink>
          </div>
        ) : null}
      </Section>
      <Section title={t('detail.history')}>
        <MemberHistory locale={locale} history={member.history} />
      </Section>
    </>
  )
}

import { DateText } from '@/components/ui/date-text'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { VerdictLine } from '@/components/ui/verdict-line'
import type { MeetingView } from '@/lib/features/meetings/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'

type PublicNoticeProps = { locale: Locale; okrugId: string; meeting: MeetingView }

/** A meeting's notice with what the law says of it and of its materials, and whatever was overridden in public. */
export function PublicNotice({ locale, okrugId, meeting }: PublicNoticeProps) {
  const t = translator(locale, 'meetings')
  const foreign = locale === 'en' ? 'kk' : undefined
  const verdicts = [meeting.notice.verdict, meeting.materials?.verdict].filter((one) => one != null)
  return (
    <Section title={t('notice')}>
      <SummaryList
        facts={[
          ...(meeting.mode ? [{ term: t('body'), value: t(`mode.${meeting.mode}`) }] : []),
          ...(meeting.area ? [{ term: t('area'), value: inLocale(meeting.area, locale) }] : []),
          { term: t('when'), value: <DateText locale={locale} value={meeting.startsAt} /> },
          { term: t('where'), value: <span lang={foreign}>{inLocale(meeting.place, locale)}</span> },
          { term: t('issued'), value: <DateText locale={locale} value={meeting.notice.issuedAt} /> },
          {
            term: t('through'),
            value: meeting.notice.channels.map((channel) => t(`channel.${channel}`)).join(', '),
          },
          ...(meeting.materials
            ? [{ term: t('materialsSent'), value: <DateText locale={locale} value={meeting.materials.sentAt} /> }]
            : []),
        ]}
      />
      {verdicts.map((verdict) => (
        <VerdictLine
          key={verdict.rule}
          locale={locale}
          holds={verdict.holds}
          sentence={reasonOf(verdict, locale)}
          cites={verdict.cites}
        />
      ))}
      {meeting.initiated ? (
        <p className="mt-3">
          <a href={`/${locale}/okrugs/${okrugId}/meetings/initiatives/${meeting.id}`}>{t('byInitiative')}</a>
        </p>
      ) : null}
      {meeting.overrides.map((one) => (
        <p key={one.rule} className="mt-3 max-w-prose">
          {t('overrideBy', { rule: one.rule, name: one.by })} <span lang={foreign}>{inLocale(one.reason, locale)}</span>
        </p>
      ))}
    </Section>
  )
}

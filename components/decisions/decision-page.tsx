import { DateText } from '@/components/ui/date-text'
import { Published } from '@/components/ui/published'
import { Prose, Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { TallyBar } from '@/components/ui/tally-bar'
import { VerdictLine } from '@/components/ui/verdict-line'
import type { CourseView } from '@/lib/features/decisions/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import { AkimAnswer } from './akim-answer'
import { DisputeTerm } from './dispute/dispute-term'
import { Execution } from './execution/execution'
import { StatusTag } from './status-tag'
import { Thread } from './thread'

/** One decision: its text, the vote with its arithmetic, the akim's answer underneath, then what followed to the last photo of the work. */
export function DecisionPage({ locale, okrugId, course }: { locale: Locale; okrugId: string; course: CourseView }) {
  const t = translator(locale, 'decisions')
  const { decision, term, execution, thread } = course
  const meeting = `/${locale}/okrugs/${okrugId}/meetings/${decision.meeting.id}`
  return (
    <>
      <p className="mb-6">
        <StatusTag locale={locale} decision={decision} />
      </p>
      <Section title={t('text')}>
        <Prose lang={locale === 'en' ? 'kk' : undefined}>
          <p className="whitespace-pre-line">{inLocale(decision.text, locale)}</p>
        </Prose>
      </Section>
      <Section title={t('vote')}>
        <TallyBar
          locale={locale}
          for={decision.for}
          against={decision.against}
          abstain={decision.abstain}
          present={decision.for + decision.against + decision.abstain + decision.notVoting}
          needed={decision.verdict.required}
        />
        {decision.chair ? <p className="mt-1 font-semibold">{t(`casting.${decision.chair}`)}</p> : null}
        <VerdictLine
          locale={locale}
          holds={decision.verdict.holds}
          sentence={reasonOf(decision.verdict, locale)}
          cites={decision.verdict.cites}
        />
      </Section>
      <Section title={t('akim')}>
        <AkimAnswer locale={locale} decision={decision} />
        {decision.membersToldAt ? (
          <p className="mt-3">
            {t('membersTold')} <DateText locale={locale} value={decision.membersToldAt} />
          </p>
        ) : null}
        {term ? <DisputeTerm locale={locale} term={term} /> : null}
      </Section>
      {execution ? (
        <Section title={translator(locale, 'execution')('title')} id="execution">
          <Execution locale={locale} okrugId={okrugId} decisionId={decision.id} execution={execution} />
        </Section>
      ) : null}
      <Section title={translator(locale, 'course')('title')} id="course">
        <Thread locale={locale} okrugId={okrugId} entries={thread} />
      </Section>
      <SummaryList
        facts={[
          {
            term: translator(locale, 'meetings')(`kind.${decision.meeting.kind}`),
            value: (
              <>
                {decision.meeting.number}, <DateText locale={locale} value={decision.meeting.startsAt} day />
              </>
            ),
            action: <a href={meeting}>{t('meetingLink')}</a>,
          },
        ]}
      />
      <p className="mt-4">
        <a href={`/api/v1/okrugs/${okrugId}/decisions/${decision.id}`}>{t('data')}</a>
      </p>
      <Published locale={locale} published={decision.publishedAt} changed={decision.changedAt} />
    </>
  )
}

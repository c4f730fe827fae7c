import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { hearReportAction } from '@/lib/features/decisions/actions'
import { hearingOutcomes } from '@/lib/features/decisions/schema'
import type { ReportHeard } from '@/lib/features/decisions/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Execution } from './execution'

type HearingListProps = { locale: Locale; okrugId: string; meetingId: string; reports: ReportHeard[]; open: boolean }

/** DC-10: each past decision with how far it is, and what the session says of the report on it. */
export function HearingList({ locale, okrugId, meetingId, reports, open }: HearingListProps) {
  const t = translator(locale, 'execution')
  if (reports.length === 0)
    return (
      <EmptyState title={t('hear.none')}>
        <p>{t('hear.noneText')}</p>
      </EmptyState>
    )
  return reports.map(({ course: { decision, execution, thread }, hearing, over }) => {
    const last = thread.findLast((one) => one.kind === 'reported')
    return (
      <Section
        key={decision.id}
        title={`№ ${decision.number}`}
        lead={<span lang={locale === 'en' ? 'kk' : undefined}>{inLocale(decision.title, locale)}</span>}
        action={hearing ? <Tag tone="good">{t(`hear.${hearing.outcome}`)}</Tag> : null}
      >
        {execution ? (
          <Execution locale={locale} okrugId={okrugId} decisionId={decision.id} execution={execution} />
        ) : (
          <p className="text-soft">{t('owed.noPlan')}</p>
        )}
        {last?.text ? (
          <p className="mt-3 max-w-prose whitespace-pre-line">
            {t('hear.last')} {inLocale(last.text, locale)}
          </p>
        ) : null}
        {open ? (
          <ActionForm
            locale={locale}
            label={t('hear.label', { number: decision.number })}
            action={hearReportAction.bind(null, { locale, okrugId, meetingId, decisionId: decision.id })}
            className="mt-6 space-y-4"
          >
            <RadioGroup
              name="outcome"
              label={t('hear.outcome')}
              value={hearing?.outcome}
              choices={hearingOutcomes
                .filter((value) => value !== 'noted' || !over)
                .map((value) => ({ value, text: t(`hear.${value}`), hint: t(`hear.${value}Hint`) }))}
            />
            <BilingualField
              name="note"
              label={t('hear.note')}
              hint={t('hear.noteHint')}
              value={hearing?.note}
              rows={4}
              maxLength={2000}
            />
            <SubmitButton tone={hearing ? 'secondary' : 'primary'}>{t('hear.submit')}</SubmitButton>
          </ActionForm>
        ) : null}
      </Section>
    )
  })
}

import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import type { CourseView } from '@/lib/features/decisions/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { StatusTag } from '../status-tag'
import { Thread } from '../thread'
import { EvidenceForms, EvidenceList } from './evidence-form'
import { Execution } from './execution'
import { PlanForm } from './plan-form'
import { ReportForm } from './report-form'

type ExecutionDeskProps = {
  locale: Locale
  okrugId: string
  course: CourseView
  /** The reader is of the office. */
  writes: boolean
  /** The first day a term may end. */
  earliest: string
}

/** A decision at the desk: how it is carried out, with the one thing to do next before everything else. */
export function ExecutionDesk({ locale, okrugId, course, writes, earliest }: ExecutionDeskProps) {
  const t = translator(locale, 'execution')
  const { decision, execution, thread } = course
  const place = { locale, okrugId, decisionId: decision.id }
  const may = (step: CourseView['admits'][number]) => writes && course.admits.includes(step)
  return (
    <>
      <p className="mb-6">
        <StatusTag locale={locale} decision={decision} />
      </p>
      {execution ? (
        <Section title={t('title')}>
          <Execution {...place} execution={execution} />
        </Section>
      ) : null}
      {may('plan-execution') && !execution ? (
        <Section title={t('plan.title')} lead={t('plan.lead')}>
          <PlanForm {...place} execution={null} earliest={earliest} />
        </Section>
      ) : null}
      {execution && may('report-execution') ? (
        <>
          <Section title={t('report.title')} lead={t('report.lead')}>
            <ReportForm {...place} execution={execution} />
          </Section>
          <Section title={t('evidence.title')} lead={t('evidence.lead')}>
            <EvidenceForms {...place} execution={execution} />
          </Section>
        </>
      ) : null}
      {execution && may('remove-evidence') ? (
        <Section title={t('evidence.attached')}>
          <EvidenceList {...place} execution={execution} />
        </Section>
      ) : null}
      {execution && may('plan-execution') ? (
        <Disclosure title={t('plan.correct')}>
          <PlanForm {...place} execution={execution} earliest={earliest} />
        </Disclosure>
      ) : null}
      <Section title={translator(locale, 'course')('title')}>
        <Thread locale={locale} okrugId={okrugId} entries={thread} />
      </Section>
    </>
  )
}

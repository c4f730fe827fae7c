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

const reporting = new Set(['inExecution', 'notExecuted', 'escalated'])
const binding = new Set([...reporting, 'approved'])

/** Whether a plan may still be put right: nobody has reported by it, brought a picture, or heard of it. */
const untouched = ({ decision, execution, thread }: CourseView): boolean =>
  decision.status === 'inExecution' &&
  !thread.some(({ kind }) => kind === 'reported' || kind === 'noted') &&
  execution?.steps.every((step) => step.evidence.length === 0) === true

/** A decision at the desk: how it is carried out, with the one thing to do next before everything else. */
export function ExecutionDesk({ locale, okrugId, course, writes, earliest }: ExecutionDeskProps) {
  const t = translator(locale, 'execution')
  const { decision, execution, review, thread } = course
  const place = { locale, okrugId, decisionId: decision.id }
  const binds = binding.has(decision.status) || review?.ruling?.ruling === 'upheld'
  const reports = writes && execution !== null && reporting.has(decision.status)
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
      {writes && binds && !execution ? (
        <Section title={t('plan.title')} lead={t('plan.lead')}>
          <PlanForm {...place} execution={null} earliest={earliest} />
        </Section>
      ) : null}
      {reports ? (
        <>
          <Section title={t('report.title')} lead={t('report.lead')}>
            <ReportForm {...place} execution={execution} />
          </Section>
          <Section title={t('evidence.title')} lead={t('evidence.lead')}>
            <EvidenceForms {...place} execution={execution} />
          </Section>
        </>
      ) : null}
      {reports || (writes && execution && decision.status === 'done') ? (
        <Section title={t('evidence.attached')}>
          <EvidenceList {...place} execution={execution} />
        </Section>
      ) : null}
      {writes && untouched(course) ? (
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

import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { DateField } from '@/components/ui/form/date-field'
import { FieldRow } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import {
  recordDiscussionAction,
  resolveDisputeAction,
  scheduleDiscussionAction,
} from '@/lib/features/decisions/actions'
import type { CourseView } from '@/lib/features/decisions/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { civilDate } from '@/lib/statute/civil-date'

type DistrictFormsProps = {
  locale: Locale
  districtId: string
  course: CourseView
  today: string
  may: { schedule: boolean; record: boolean; resolve: boolean }
}

/** The district's steps in their order (DC-7): the session's agenda, the record, the decision. What the reader may not do they read about. */
export function DistrictForms({ locale, districtId, course, today, may }: DistrictFormsProps) {
  const t = translator(locale, 'dispute')
  const { decision, review } = course
  const known = { locale, districtId, okrugId: decision.okrugId, decisionId: decision.id }
  if (decision.status !== 'unresolved' && decision.status !== 'maslikhatDiscussion') return null
  if (review?.discussion)
    return (
      <Section title={t('resolve.title')} lead={t('resolve.lead')}>
        {may.resolve ? (
          <ActionForm locale={locale} label={t('resolve.title')} action={resolveDisputeAction.bind(null, known)}>
            <RadioGroup
              name="ruling"
              label={t('resolve.ruling')}
              choices={(['upheld', 'setAside'] as const).map((value) => ({
                value,
                text: t(`resolve.${value}`),
                hint: t(`resolve.${value}Hint`),
              }))}
            />
            <BilingualField
              name="reasons"
              label={t('resolve.reasons')}
              hint={t('resolve.reasonsHint')}
              rows={5}
              maxLength={4000}
            />
            <SubmitButton>{t('resolve.submit')}</SubmitButton>
          </ActionForm>
        ) : (
          <p className="text-soft">{t('resolve.only')}</p>
        )}
      </Section>
    )
  const ahead = review !== null && review.session.on > today
  return (
    <>
      {review ? (
        <Section title={t('record.title')} lead={t('record.lead')}>
          {ahead ? (
            <p>{t('record.ahead', { day: dateWords(civilDate(review.session.on), locale) })}</p>
          ) : may.record ? (
            <ActionForm locale={locale} label={t('record.title')} action={recordDiscussionAction.bind(null, known)}>
              <BilingualField
                name="discussion"
                label={t('record.text')}
                hint={t('record.hint')}
                rows={8}
                maxLength={10_000}
              />
              <SubmitButton>{t('record.submit')}</SubmitButton>
            </ActionForm>
          ) : (
            <p className="text-soft">{t('record.only')}</p>
          )}
        </Section>
      ) : null}
      <Section title={t(review ? 'schedule.move' : 'schedule.title')} lead={t('schedule.lead')}>
        {may.schedule ? (
          <ActionForm locale={locale} label={t('schedule.title')} action={scheduleDiscussionAction.bind(null, known)}>
            <FieldRow>
              <TextField
                name="sessionNumber"
                label={t('schedule.number')}
                inputMode="numeric"
                width="short"
                value={review ? String(review.session.number) : undefined}
              />
              <DateField name="date" label={t('schedule.date')} min={today} value={review?.session.on} />
            </FieldRow>
            <SubmitButton tone={review ? 'secondary' : 'primary'}>{t('schedule.submit')}</SubmitButton>
          </ActionForm>
        ) : (
          <p className="text-soft">{t('schedule.only')}</p>
        )}
      </Section>
    </>
  )
}

import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { VerdictLine } from '@/components/ui/verdict-line'
import { registrationWords } from '@/components/voting/words'
import { closeRegistrationAction, openRegistrationAction } from '@/lib/features/meetings/actions'
import type { AttendanceView } from '@/lib/features/meetings/views'
import { civilOf, instantWords } from '@/lib/platform/i18n/dates'
import { reasonOf } from '@/lib/platform/i18n/verdict'
import { FailForm } from '../fail-form'
import type { Table } from './seat-list'

type StepsProps = { table: Table; attendance: AttendanceView; enters: boolean }

/** Before registration: one button, and what it opens. */
export function RegistrationClosed({ table, attendance, enters }: StepsProps) {
  const { locale } = table
  const t = registrationWords(locale, attendance.kind)
  return (
    <EmptyState
      title={t(attendance.over ? 'dayOver' : 'notOpened')}
      action={
        enters && attendance.over ? (
          <FailForm table={table} kind={attendance.kind} over />
        ) : enters ? (
          <ActionForm locale={locale} action={openRegistrationAction.bind(null, table)} label={t('open')}>
            <SubmitButton>{t('open')}</SubmitButton>
          </ActionForm>
        ) : undefined
      }
    >
      <p>{t(attendance.over ? 'dayOverText' : 'notOpenedText')}</p>
    </EmptyState>
  )
}

/** What registration leads to: its result, and then the hall or the act of a failed session. */
export function RegistrationSteps({ table, attendance, enters }: StepsProps) {
  const { locale, okrugId, meetingId } = table
  const t = registrationWords(locale, attendance.kind)
  const { result, quorum, begun, over, startsAt, state } = attendance
  const hall = `/${locale}/desk/${okrugId}/meetings/${meetingId}/hall`
  const fails = enters && state === 'registration' && (over || !quorum.holds)
  return (
    <div className="mb-8 space-y-4">
      {result ? (
        <VerdictLine
          locale={locale}
          holds={result.verdict.holds}
          title={t('result')}
          sentence={`${reasonOf(result.verdict, locale)} ${t('resultAt', { date: instantWords(result.at, locale) })}`}
          cites={result.verdict.cites}
        />
      ) : null}
      <div className="flex flex-wrap items-start gap-3">
        {result && attendance.running ? <ButtonLink href={hall}>{t('toHall')}</ButtonLink> : null}
        {enters && !result && state === 'registration' ? (
          <ConfirmForm
            locale={locale}
            action={closeRegistrationAction.bind(null, table)}
            open={t('close')}
            sentence={t('closeSentence')}
            submit={t('closeSubmit')}
            tone="primary"
            main={quorum.holds}
          />
        ) : null}
        {fails && begun ? <FailForm table={table} kind={attendance.kind} over={over} /> : null}
      </div>
      {fails && !begun ? <p className="text-soft">{t('waiting', { time: civilOf(startsAt).time })}</p> : null}
    </div>
  )
}

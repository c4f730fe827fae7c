import { AmendmentForm } from '@/components/meetings/amendment-form'
import { FailForm } from '@/components/meetings/fail-form'
import { FailureAct } from '@/components/meetings/failure-act'
import type { Table } from '@/components/meetings/seat-list'
import { ButtonLink } from '@/components/ui/button-link'
import { ActionForm } from '@/components/ui/form/action-form'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { approveAgendaAction, closeMeetingAction, openMeetingAction } from '@/lib/features/meetings/actions'
import type { HallView } from '@/lib/features/voting/views'
import { civilOf } from '@/lib/platform/i18n/dates'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { CastingForm } from './casting-form'
import { OpenQuestion } from './open-question'
import { DecisionForm, ElectionForm, ExtensionForm, InclusionForm } from './put-forms'
import { questionTitle } from './question-title'

type StepProps = { table: Table; hall: HallView; may: { enter: boolean; open: boolean } }

/** The form that does what comes next. A reader who may not do it sees what is awaited. */
function Deed({ table, hall, may }: StepProps) {
  const { locale, okrugId, meetingId } = table
  const t = translator(locale, 'hall')
  const { next, current, chair, items, attendance } = hall
  const at = `/${locale}/desk/${okrugId}/meetings/${meetingId}`
  const item = 'itemId' in next ? items.find((one) => one.id === next.itemId) : undefined
  if ((next.do === 'vote' || next.do === 'withdraw') && current)
    return <OpenQuestion table={table} hall={hall} motion={current} enters={may.enter} />
  if (next.do === 'settleTie' && current && chair)
    return <CastingForm table={table} chair={chair} motion={current} enters={may.enter} />
  if (next.do === 'openRegistration' || next.do === 'closeRegistration')
    return <ButtonLink href={`${at}/registration`}>{t('toRegistration')}</ButtonLink>
  if (attendance.failure) return <FailureAct locale={locale} failure={attendance.failure} />
  if (next.do === 'nothing') return <ButtonLink href={`${at}/protocol`}>{t('toProtocol')}</ButtonLink>
  if (next.do === 'wait') return <p>{t('waitText', { time: civilOf(attendance.startsAt).time })}</p>
  if (next.do === 'openMeeting' && may.open)
    return (
      <ActionForm locale={locale} action={openMeetingAction.bind(null, table)} label={t('step.openMeeting')}>
        <TextField name="openedBy" label={t('openedBy')} hint={t('openedByHint')} width="wide" maxLength={200} />
        <SubmitButton>{t('openMeeting')}</SubmitButton>
      </ActionForm>
    )
  if (next.do === 'failMeeting' && may.open) return <FailForm table={table} />
  if (!may.enter) return null
  if (next.do === 'elect') return <ElectionForm table={table} hall={hall} office={next.office} />
  if (next.do === 'include' && item)
    return (
      <>
        <InclusionForm table={table} hall={hall} item={item} />
        <AmendmentForm table={table} />
      </>
    )
  if (next.do === 'approveAgenda')
    return (
      <>
        <ActionForm locale={locale} action={approveAgendaAction.bind(null, table)} label={t('step.approveAgenda')}>
          <SubmitButton>{t('approve')}</SubmitButton>
        </ActionForm>
        <AmendmentForm table={table} />
      </>
    )
  if (next.do === 'decide' && item)
    return (
      <>
        <DecisionForm key={item.id} table={table} item={item} />
        <ExtensionForm table={table} hall={hall} item={item} />
      </>
    )
  if (next.do === 'closeMeeting') return <CloseForm table={table} primary />
  return null
}

/** Ends the session, in two steps. */
export function CloseForm({ table, primary }: { table: Table; primary?: boolean }) {
  const t = translator(table.locale, 'hall')
  return (
    <ConfirmForm
      locale={table.locale}
      action={closeMeetingAction.bind(null, table)}
      open={t('closeMeeting')}
      sentence={t('closeMeetingSentence')}
      submit={t('closeMeetingSubmit')}
      tone={primary ? 'primary' : 'danger'}
      main={primary}
    />
  )
}

/** One thing at a time: what comes next in the session, why, and the form for it. */
export function NextStep(props: StepProps) {
  const { table, hall } = props
  const { locale } = table
  const t = translator(locale, 'hall')
  const { next, items, current } = hall
  const item = 'itemId' in next ? items.find((one) => one.id === next.itemId) : undefined
  const key = hall.attendance.failure ? 'failed' : next.do === 'elect' ? next.office : next.do
  const step = t(`step.${key}`, { position: item?.position ?? 0 })
  const question = 'motionId' in next && current ? questionTitle(current, items, locale) : null
  return (
    <section
      id="next"
      aria-labelledby="next-title"
      className="mb-10 scroll-mt-24 space-y-5 rounded-card border-2 border-sky bg-card p-4 sm:p-6"
    >
      <div>
        {next.do === 'nothing' ? null : <p className="text-sm text-soft">{question ? step : t('now')}</p>}
        <h2 id="next-title" className="font-semibold text-2xl">
          {question ?? step}
        </h2>
        {item ? (
          <p lang={locale === 'en' ? 'kk' : undefined} className="mt-1 text-lg">
            {inLocale(item.title, locale)}
          </p>
        ) : null}
        {t.has(`why.${key}`) ? <p className="mt-2 max-w-prose text-soft">{t(`why.${key}`)}</p> : null}
      </div>
      <Deed {...props} />
    </section>
  )
}

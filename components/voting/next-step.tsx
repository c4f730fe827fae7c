import { AmendmentForm } from '@/components/meetings/amendment-form'
import { FailForm } from '@/components/meetings/fail-form'
import { FailureAct } from '@/components/meetings/failure-act'
import type { Table } from '@/components/meetings/registration/seat-list'
import { ButtonLink } from '@/components/ui/button-link'
import { ActionForm } from '@/components/ui/form/action-form'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { approveAgendaAction, closeMeetingAction, openMeetingAction } from '@/lib/features/meetings/actions'
import { endPauseAction } from '@/lib/features/voting/actions'
import type { HallItem, HallPowers, HallView } from '@/lib/features/voting/views'
import { civilOf } from '@/lib/platform/i18n/dates'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { CastingForm } from './casting-form'
import { composing, ElectForm, mayElect, type Search } from './elections'
import { OpenQuestion } from './open-question'
import { AgendaForm, DecisionForm, ElectionForm, ExtensionForm, InclusionForm } from './put-forms'
import { questionTitle } from './question-title'
import { hallWords } from './words'

type StepProps = { table: Table; hall: HallView; search: Search; may: HallPowers }

/** The form that does what comes next. A reader who may not do it sees what is awaited. */
function Deed({ table, hall, search, may }: StepProps) {
  const { locale, okrugId, meetingId } = table
  const t = hallWords(locale, hall.attendance.kind)
  const { next, current, chair, items, attendance } = hall
  const at = `/${locale}/desk/${okrugId}/meetings/${meetingId}`
  const isOwn = table.from === 'chair'
  const item = 'itemId' in next ? items.find((one) => one.id === next.itemId) : undefined
  if ((next.do === 'vote' || next.do === 'withdraw') && current)
    return <OpenQuestion table={table} hall={hall} motion={current} enters={may.enter} puts={may.put} />
  if (next.do === 'settleTie' && current && chair)
    return <CastingForm table={table} kind={attendance.kind} chair={chair} motion={current} settles={may.settle} />
  if (next.do === 'resume') return may.pause ? <ResumeForm table={table} /> : null
  if (next.do === 'openRegistration' || next.do === 'closeRegistration')
    return <ButtonLink href={`${at}/registration`}>{t('toRegistration')}</ButtonLink>
  if (attendance.failure) return <FailureAct locale={locale} kind={attendance.kind} failure={attendance.failure} />
  if (next.do === 'nothing')
    return <ButtonLink href={isOwn ? `/${locale}/my/protocols` : `${at}/protocol`}>{t('toProtocol')}</ButtonLink>
  const time = civilOf(attendance.startsAt).time
  if (next.do === 'wait') return <p>{t('waitText', { time })}</p>
  if (next.do === 'early') return <p>{t('earlyText', { time })}</p>
  if (next.do === 'openMeeting' && may.open)
    return (
      <ActionForm locale={locale} action={openMeetingAction.bind(null, table)} label={t('step.openMeeting')}>
        <TextField
          name="openedBy"
          label={t('openedBy')}
          hint={t('openedByHint')}
          value={hall.akim ?? undefined}
          width="wide"
          maxLength={200}
        />
        <SubmitButton>{t('openMeeting')}</SubmitButton>
      </ActionForm>
    )
  if (next.do === 'failMeeting' && may.open)
    return <FailForm table={table} kind={attendance.kind} over={attendance.over} />
  if (!may.put) return null
  if (next.do === 'elect') return <ElectionForm table={table} hall={hall} office={next.office} />
  if (next.do === 'include' && item)
    return (
      <>
        <InclusionForm table={table} hall={hall} item={item} />
        {may.amend ? <AmendmentForm table={table} kind={attendance.kind} /> : null}
      </>
    )
  if (next.do === 'putAgenda')
    return (
      <>
        <AgendaForm table={table} items={items} />
        {may.amend ? <AmendmentForm table={table} kind={attendance.kind} /> : null}
      </>
    )
  if (next.do === 'approveAgenda')
    return (
      <>
        <ActionForm locale={locale} action={approveAgendaAction.bind(null, table)} label={t('step.approveAgenda')}>
          <SubmitButton>{t('approve')}</SubmitButton>
        </ActionForm>
        {may.amend ? <AmendmentForm table={table} kind={attendance.kind} /> : null}
      </>
    )
  if (next.do === 'decide' && item)
    return (
      <>
        <ItemForms key={item.id} table={table} hall={hall} item={item} search={search} />
        <ExtensionForm table={table} hall={hall} item={item} />
      </>
    )
  if (next.do === 'closeMeeting' && may.close) return <CloseForm table={table} kind={attendance.kind} primary />
  return null
}

/** The meeting goes on after its break. */
function ResumeForm({ table }: { table: Table }) {
  const floor = translator(table.locale, 'floor')
  return (
    <ActionForm locale={table.locale} action={endPauseAction.bind(null, table)} label={floor('break.end')}>
      <SubmitButton>{floor('break.end')}</SubmitButton>
    </ActionForm>
  )
}

/** Whether what comes next is an election: then its form stands there, else under the elections. */
export const electsNext = (hall: HallView, item: HallItem | undefined): boolean =>
  item !== undefined && mayElect(hall, item) && (hall.choosing?.elects === 'delegate' || item.decision !== null)

/** What is put to the vote on an item: a decision, or where the meeting elects on it a candidate. */
function ItemForms({ table, hall, item, search }: Omit<StepProps, 'may'> & { item: HallItem }) {
  const t = hallWords(table.locale, hall.attendance.kind)
  const { choosing } = hall
  if (!choosing || !electsNext(hall, item))
    return <DecisionForm table={table} item={item} composes={composing(hall, item)} />
  return (
    <>
      <ElectForm table={table} choosing={choosing} item={item} search={search} />
      {item.decision === null ? <DecisionForm table={table} item={item} folded={t('putDecision')} /> : null}
    </>
  )
}

type Kind = HallView['attendance']['kind']

/** Ends the meeting, in two steps. */
export function CloseForm({ table, kind, primary }: { table: Table; kind: Kind; primary?: boolean }) {
  const t = hallWords(table.locale, kind)
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

/** One thing at a time: what comes next in the meeting, why, and the form for it. */
export function NextStep(props: StepProps) {
  const { table, hall } = props
  const { locale } = table
  const t = hallWords(locale, hall.attendance.kind)
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

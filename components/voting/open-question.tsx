import type { Table } from '@/components/meetings/seat-list'
import { ActionForm } from '@/components/ui/form/action-form'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { TallyBar } from '@/components/ui/tally-bar'
import { closeMotionAction, enterVotesAction, withdrawMotionAction } from '@/lib/features/voting/actions'
import type { HallView, MotionView } from '@/lib/features/voting/views'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { VoteRow } from './vote-row'

type OpenQuestionProps = { table: Table; hall: HallView; motion: MotionView; enters: boolean }

/** Closes the vote: at once when everyone has voted, else in two steps, because who has not yet voted counts as not for (DC-1). */
function CloseVote({ table, motion }: Omit<OpenQuestionProps, 'hall' | 'enters'>) {
  const { locale } = table
  const t = translator(locale, 'hall')
  const action = closeMotionAction.bind(null, { ...table, motionId: motion.id })
  const sentence = t('closeSentence', { ...motion.count })
  if (motion.count.notVoting > 0)
    return (
      <ConfirmForm
        locale={locale}
        action={action}
        open={t('close')}
        sentence={sentence}
        submit={t('closeSubmit')}
        tone="primary"
      />
    )
  return (
    <ActionForm locale={locale} action={action} label={t('close')} className="space-y-3">
      <p>{sentence}</p>
      <SubmitButton>{t('closeSubmit')}</SubmitButton>
    </ActionForm>
  )
}

/** The hands of the hall by name; a reader who may not enter them sees how everyone voted. */
function Votes({ table, hall, motion, enters }: OpenQuestionProps) {
  const { locale } = table
  const t = translator(locale, 'hall')
  const choices = (['for', 'against', 'abstain'] as const).map((value) => ({ value, text: t(`choice.${value}`) }))
  const complete = motion.count.notVoting === 0
  return (
    <ActionForm
      locale={locale}
      action={enterVotesAction.bind(null, { ...table, motionId: motion.id })}
      label={t('votes')}
      className="space-y-4"
    >
      <fieldset disabled={!enters}>
        <legend className="font-semibold">{t('votes')}</legend>
        <p className="mt-1 mb-2 text-sm text-soft">{t('votesHint')}</p>
        {hall.attendance.seats
          .filter((seat) => seat.here)
          .map((seat) => (
            <VoteRow
              key={seat.membershipId}
              name={`votes.${seat.membershipId}`}
              person={`${seat.seat}. ${seat.name}`}
              value={motion.choices[seat.membershipId]}
              choices={choices}
            />
          ))}
      </fieldset>
      {enters ? (
        <Buttons>
          <SubmitButton tone={complete ? 'secondary' : 'primary'}>{t('save')}</SubmitButton>
          {complete ? null : (
            <SubmitButton tone="secondary" name="rest" value="for">
              {t('restFor')}
            </SubmitButton>
          )}
        </Buttons>
      ) : null}
    </ActionForm>
  )
}

/** The question on the table: its text, the running count, the votes by name, and the close. */
export function OpenQuestion(props: OpenQuestionProps) {
  const { table, hall, motion, enters } = props
  const { locale } = table
  const t = translator(locale, 'hall')
  const quorum = hall.attendance.quorum.holds
  const { count, needed } = motion
  const votes = count.present - count.notVoting
  const complete = count.present > 0 && count.notVoting === 0
  const close = enters && quorum ? <CloseVote table={table} motion={motion} /> : null
  return (
    <div className="space-y-6">
      {motion.text ? (
        <blockquote
          lang={locale === 'en' ? 'kk' : undefined}
          className="max-w-prose whitespace-pre-line border-sky border-l-4 pl-4"
        >
          {inLocale(motion.text, locale)}
        </blockquote>
      ) : null}
      {needed > count.present ? (
        <Notice tone="due">{t('outOfReach', { needed, present: count.present })}</Notice>
      ) : null}
      <div role="status">
        <p className="mb-1 font-semibold">{t('entered', { votes, present: count.present })}</p>
        <TallyBar locale={locale} {...count} needed={needed} />
      </div>
      {complete ? close : null}
      {quorum ? <Votes {...props} /> : null}
      <div className="flex flex-wrap items-start gap-3">
        {complete ? null : close}
        {enters && !(quorum && votes > 0) ? (
          <ConfirmForm
            locale={locale}
            action={withdrawMotionAction.bind(null, { ...table, motionId: motion.id })}
            open={t('withdraw')}
            sentence={t(quorum ? 'withdrawMistake' : 'withdrawNoQuorum')}
            submit={t('withdrawSubmit')}
            tone="primary"
          />
        ) : null}
      </div>
    </div>
  )
}

import type { Table } from '@/components/meetings/registration/seat-list'
import { Disclosure } from '@/components/ui/disclosure'
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
import { CountParts } from './count-parts'
import { VoteRow } from './vote-row'
import { hallWords, participant } from './words'

type VotesProps = { table: Table; hall: HallView; motion: MotionView; enters: boolean }
/** `enters` types the hands, `puts` closes and withdraws the question. */
type OpenQuestionProps = VotesProps & { puts: boolean }

/** Closes the vote: at once when everyone has voted, else in two steps, because who has not yet voted counts as not for (DC-1). */
function CloseVote({ table, motion }: Omit<VotesProps, 'hall' | 'enters'>) {
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
function Votes({ table, hall, motion, enters }: VotesProps) {
  const { locale } = table
  const t = hallWords(locale, hall.attendance.kind)
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
          .filter((seat) => hall.attendance.people.voters.includes(seat.memberId))
          .map((seat) => (
            <VoteRow
              key={seat.memberId}
              name={`votes.${seat.memberId}`}
              seen={`seen.${seat.memberId}`}
              person={participant(seat)}
              value={motion.choices[seat.memberId]}
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
  const { table, hall, motion, enters, puts } = props
  const { locale } = table
  const t = hallWords(locale, hall.attendance.kind)
  const quorum = hall.attendance.quorum.holds
  const { count, needed } = motion
  // Where cards are out they are counted by sector; without them a small hall is written down by name, as a session is.
  const byName = hall.attendance.seats.length > 0 && motion.sectors.length === 0
  const votes = count.present - count.notVoting
  const complete = count.present > 0 && count.notVoting === 0
  const close = puts && quorum ? <CloseVote table={table} motion={motion} /> : null
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
      {motion.seats === null ? null : (
        <p className="font-semibold">{translator(locale, 'gathering')('seatsPut', { seats: motion.seats })}</p>
      )}
      {motion.whole === null ? null : (
        <p className="font-semibold">
          {translator(locale, 'gathering')(`scope.put.${motion.whole ? 'whole' : 'vacant'}`)}
        </p>
      )}
      {needed > count.present ? (
        <Notice tone="due">{t('outOfReach', { needed, present: count.present })}</Notice>
      ) : null}
      <div role="status">
        <p className="mb-1 font-semibold">{t('entered', { votes, present: count.present })}</p>
        <TallyBar locale={locale} {...count} needed={needed} />
      </div>
      {complete ? close : null}
      {quorum && byName && enters ? <Votes {...props} /> : null}
      {quorum && byName && !enters ? (
        <Disclosure title={t('votes')}>
          <Votes {...props} />
        </Disclosure>
      ) : null}
      <CountParts locale={locale} count={count} cards={motion.cards} />
      {motion.sectors.length > 0 ? (
        <p>
          <a className="inline-flex min-h-11 items-center" href="#cards">
            {translator(locale, 'presence')('cards.title')}
          </a>
        </p>
      ) : null}
      <div className="flex flex-wrap items-start gap-3">
        {complete ? null : close}
        {puts && !(quorum && votes > 0) ? (
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

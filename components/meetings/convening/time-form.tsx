import { ActionForm } from '@/components/ui/form/action-form'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { acceptRequestAction, setTimeAction } from '@/lib/features/meetings/actions'
import type { DeskMeeting, ProposalView } from '@/lib/features/meetings/views'
import { civilOf } from '@/lib/platform/i18n/dates'
import type { Bilingual, Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { LawfulDate } from './lawful-dates'
import { TimeFields } from './time-fields'

type TimeFormProps = {
  locale: Locale
  okrugId: string
  meeting: DeskMeeting
  proposal: ProposalView
  place: Bilingual | null
}

/** Time and place of a draft, or the akim's answer to a request, which consists in fixing them (AS-3). */
export function TimeForm({ locale, okrugId, meeting, proposal, place }: TimeFormProps) {
  const t = translator(locale, 'convening')
  const answering = meeting.state === 'akimReview'
  const action = answering ? acceptRequestAction : setTimeAction
  const now = meeting.startsAt && civilOf(meeting.startsAt)
  return (
    <ActionForm
      locale={locale}
      label={t(answering ? 'accept.title' : 'time.title')}
      action={action.bind(null, { locale, okrugId, meetingId: meeting.id })}
    >
      <LawfulDate locale={locale} kind={meeting.kind} proposal={proposal} />
      <TimeFields
        locale={locale}
        date={now?.date ?? proposal.working ?? proposal.date}
        time={now?.time}
        place={meeting.place ?? place}
        min={proposal.date}
      />
      <Buttons>
        <SubmitButton>{t(answering ? 'accept.submit' : 'time.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

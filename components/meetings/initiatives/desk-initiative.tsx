import type { DeskMeeting } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { May } from '../next-step'
import { InitiativeStanding } from './initiative-standing'
import { PaperSteps } from './paper-steps'
import { SignerAccess } from './signer-list'

/** Until the district akim permits it, an initiative has its own questions and no agenda for the office to prepare. */
export const isAsked = ({ initiative, admits }: DeskMeeting): boolean =>
  initiative !== null && !initiative.announced && !admits.includes('change-agenda')

/** An initiative at the desk: where it stands, what is asked unless the agenda says so already, and the way to who signed. */
export function DeskInitiative({ locale, meeting, may }: { locale: Locale; meeting: DeskMeeting; may: May }) {
  const { initiative } = meeting
  if (!initiative) return null
  const { okrugId, id, onPaper, state } = initiative
  const lodges = onPaper && state === 'signatures' && may('meetings.lodge-initiative')
  return (
    <>
      <InitiativeStanding locale={locale} initiative={initiative} questions={isAsked(meeting)} />
      {lodges ? <PaperSteps locale={locale} initiative={initiative} /> : null}
      {may('meetings.read-signatures') ? <SignerAccess locale={locale} okrugId={okrugId} meetingId={id} /> : null}
    </>
  )
}

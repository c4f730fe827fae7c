import type { Picture } from '@/components/ui/live/shared-connection'
import { Section } from '@/components/ui/section'
import { HallCounts } from '@/components/voting/count-forms'
import type { AttendanceView, LiveMeetingView, PeopleSearch } from '@/lib/features/meetings/views'
import type { CountingView } from '@/lib/features/voting/views'
import { translator } from '@/lib/platform/i18n/translator'
import { FailureAct } from '../failure-act'
import { QuorumStrip } from '../quorum-strip'
import { InviteeList } from './invitee-list'
import { PeopleDesk } from './people-desk'
import { RegistrationClosed, RegistrationSteps } from './registration-steps'
import { SeatList, type Table } from './seat-list'

type RegistrationTableProps = {
  table: Table
  attendance: AttendanceView
  live: Picture<LiveMeetingView>
  desk: PeopleSearch
  counting: CountingView
  enters: boolean
  edits: boolean
}

/** Registration from before it opens to its result: seats in a session, people in a gathering, the count of the hall, and the invitees apart. */
export function RegistrationTable({ table, attendance, live, desk, counting, enters, edits }: RegistrationTableProps) {
  const { locale, okrugId, meetingId } = table
  const t = translator(locale, 'registration')
  const place = { ...table, path: `/desk/${okrugId}/meetings/${meetingId}/registration` }
  if (attendance.state === 'announced' || attendance.state === 'materialsSent')
    return <RegistrationClosed table={table} attendance={attendance} enters={enters} />
  return (
    <>
      {attendance.failure ? (
        <FailureAct locale={locale} kind={attendance.kind} failure={attendance.failure} />
      ) : (
        <>
          <QuorumStrip table={table} live={live} enters={enters || counting.mayCount} />
          <RegistrationSteps table={table} attendance={attendance} enters={enters} />
        </>
      )}
      {attendance.kind === 'session' ? (
        <Section title={t('members')} lead={attendance.running && enters ? t('membersLead') : undefined}>
          <SeatList table={table} attendance={attendance} enters={enters} />
        </Section>
      ) : (
        <PeopleDesk place={place} attendance={attendance} enters={enters} {...desk} />
      )}
      <HallCounts place={place} attendance={attendance} counting={counting} withCode />
      <InviteeList table={table} attendance={attendance} enters={enters} edits={edits} />
    </>
  )
}

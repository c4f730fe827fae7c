import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { checkInMemberAction, checkOutMemberAction } from '@/lib/features/meetings/actions'
import type { AttendanceView, SeatView } from '@/lib/features/meetings/views'
import { civilOf } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** The pages from which a meeting is run: where its forms come from and go back to. */
export type Table = {
  locale: Locale
  okrugId: string
  meetingId: string
  from: 'registration' | 'hall' | 'chair' | 'phone'
}

type SeatListProps = {
  table: Table
  attendance: AttendanceView
  /** The reader may note who comes and goes. */
  enters: boolean
}

const timeOf = (instant: Date) => civilOf(instant).time

/** When a member was in the room: «10:02–10:40, 11:05–». */
const staysOf = (seat: SeatView) =>
  seat.stays.map(({ from, to }) => `${timeOf(from)}–${to ? timeOf(to) : ''}`).join(', ')

/** The seats of the day with their holders, one tap to note that somebody came or left. */
export function SeatList({ table, attendance, enters }: SeatListProps) {
  const { locale } = table
  const t = translator(locale, 'registration')
  return (
    <ul className="gap-x-10 border-line border-t lg:columns-2">
      {attendance.seats.map((seat) => {
        const place = { ...table, memberId: seat.memberId, seat: seat.seat }
        const action = (seat.here ? checkOutMemberAction : checkInMemberAction).bind(null, place)
        const notes = [seat.settlement && inLocale(seat.settlement, locale), staysOf(seat)].filter(Boolean)
        return (
          <li
            key={seat.memberId}
            id={`seat-${seat.seat}`}
            className={`flex scroll-mt-36 break-inside-avoid flex-wrap items-center gap-3 border-line border-b py-2 ${seat.here ? 'bg-good-wash' : ''}`}
          >
            <span className="w-8 shrink-0 text-right text-soft tabular-nums">{seat.seat}</span>
            <div className="min-w-0 flex-[1_1_10rem]">
              <p className={seat.here ? 'font-semibold' : ''}>{seat.name}</p>
              {notes.length > 0 ? <p className="text-sm text-soft tabular-nums">{notes.join(' · ')}</p> : null}
            </div>
            {enters && attendance.running ? (
              <ActionForm
                locale={locale}
                action={action}
                label={seat.name}
                className="shrink-0 space-y-3 has-[[role=alert]]:w-full"
              >
                <SubmitButton tone={seat.here ? 'secondary' : 'primary'}>
                  {t(seat.here ? 'left' : 'came')}
                  <span className="sr-only">: {seat.name}</span>
                </SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

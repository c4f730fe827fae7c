import { SignatureLines } from '@/components/ui/paper'
import { type Column, Table } from '@/components/ui/table'
import type { AttendanceView } from '@/lib/features/meetings/views'
import { civilOf, instantWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type SheetProps = { locale: Locale; okrug: string; attendance: AttendanceView }
type Row = { key: string; number: string; name: string; from: string; time: string }

/** Lines for people nobody expected. */
const spare = 5

/** The list that goes round the hall on A4: everyone signs beside their own name; a session without paper needs none. */
export function AttendanceSheet({ locale, okrug, attendance }: SheetProps) {
  const t = translator(locale, 'registration')
  const lang = locale === 'en' ? 'kk' : undefined
  const columns = (from: string): Column<Row>[] => [
    { key: 'number', title: t('sheet.number'), cell: (row) => row.number },
    { key: 'name', title: t('sheet.name'), cell: (row) => row.name },
    {
      key: 'from',
      title: from,
      cell: (row) => (
        <span lang={lang} className="text-sm">
          {row.from}
        </span>
      ),
    },
    { key: 'time', title: t('sheet.time'), cell: (row) => row.time },
    { key: 'sign', title: t('sheet.sign'), cell: () => <span className="inline-block min-h-6 min-w-36" /> },
  ]
  const members = attendance.seats.map((seat) => ({
    key: seat.membershipId,
    number: String(seat.seat),
    name: seat.name,
    from: seat.settlement ? inLocale(seat.settlement, locale) : '',
    time: seat.stays[0] ? civilOf(seat.stays[0].from).time : '',
  }))
  const guests = attendance.invitees.map((guest, i) => ({
    key: guest.id,
    number: String(i + 1),
    name: guest.name,
    from: inLocale(guest.office, locale),
    time: civilOf(guest.arrivedAt).time,
  }))
  const blank = Array.from({ length: spare }, (_, i) => ({
    key: `blank-${i}`,
    number: String(guests.length + i + 1),
    name: '',
    from: '',
    time: '',
  }))
  return (
    <div className="space-y-6 print:space-y-3 print:text-sm print:leading-tight">
      <div>
        <p className="font-semibold">{t('sheet.body', { okrug })}</p>
        <p>
          {instantWords(attendance.startsAt, locale)}. <span lang={lang}>{inLocale(attendance.place, locale)}</span>
        </p>
        <p>{t('sheet.total', { seats: attendance.seats.length, needed: attendance.quorum.required ?? 0 })}</p>
      </div>
      <Table
        ruled
        caption={t('members')}
        columns={columns(t('sheet.settlement'))}
        rows={members}
        rowKey={(row) => row.key}
      />
      <Table
        ruled
        caption={t('invitees')}
        columns={columns(t('sheet.office'))}
        rows={[...guests, ...blank]}
        rowKey={(row) => row.key}
      />
      <SignatureLines roles={[t('sheet.registrar')]} />
    </div>
  )
}

import { DrawnCode } from '@/components/ui/drawn-code'
import type { PrintedGroup, PrintedPeople } from '@/lib/features/desk/views'
import type { InviteeView } from '@/lib/features/meetings/views'
import { translator } from '@/lib/platform/i18n/translator'
import { HandLine, PrintedHead, type PrintedProps, PrintedSheet, paperTable } from './printed-sheet'

/** Lines for people nobody expected. */
const spare = 5

function People({ lang, group }: { lang: PrintedProps['lang']; group: PrintedGroup }) {
  const t = translator(lang, 'papers')
  return (
    <table className={paperTable}>
      <thead>
        {group.title ? (
          <tr>
            <th colSpan={5} className="text-base">
              {group.title[lang]}
            </th>
          </tr>
        ) : null}
        <tr>
          <th>{t('number')}</th>
          <th>{t('code')}</th>
          <th>{t('name')}</th>
          <th>{t('address')}</th>
          <th className="w-[34mm]">{t('sign')}</th>
        </tr>
      </thead>
      <tbody>
        {group.people.map((person, i) => (
          <tr key={person.number}>
            <td className="text-center">{person.seat ?? i + 1}</td>
            <td className="w-[40mm]">
              <DrawnCode code={person.code} width={37} height={6.5} />
              <span className="mt-[0.5mm] block text-center tabular-nums leading-none">{person.number}</span>
            </td>
            <td>{person.name}</td>
            <td>{person.address[lang]}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Guests({ lang, invitees }: { lang: PrintedProps['lang']; invitees: InviteeView[] }) {
  const t = translator(lang, 'papers')
  const blank = Array.from({ length: spare }, (_, i) => ({ id: `blank-${i}`, name: '', office: '' }))
  const guests = invitees.map(({ id, name, office }) => ({ id, name, office: office[lang] }))
  return (
    <table className={`${paperTable} mt-6`}>
      <caption className="mb-1 text-left font-semibold">{t('attendance.guests')}</caption>
      <thead>
        <tr>
          <th>{t('number')}</th>
          <th>{t('name')}</th>
          <th>{translator(lang, 'registration')('sheet.office')}</th>
          <th className="w-[34mm]">{t('sign')}</th>
        </tr>
      </thead>
      <tbody>
        {[...guests, ...blank].map((guest, i) => (
          <tr key={guest.id}>
            <td className="text-center">{i + 1}</td>
            <td className="h-[9mm]">{guest.name}</td>
            <td>{guest.office}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type AttendanceProps = PrintedProps & { people: PrintedPeople; invitees: InviteeView[] }

/** The list that goes round the hall: everyone signs beside their own name, and the barcode brings the name back to the desk. */
export function AttendanceSheet({ people, invitees, ...props }: AttendanceProps) {
  const { lang } = props
  const t = translator(lang, 'papers')
  const last = people.part === null || people.part === people.parts.length - 1
  const count = people.groups.reduce((sum, group) => sum + group.people.length, 0)
  return (
    <PrintedSheet lang={lang}>
      <PrintedHead {...props} title={t('attendance.title')} />
      <p className="mb-2">{t('attendance.total', { count })}</p>
      <div className="space-y-6">
        {people.groups.map((group) => (
          <People key={group.title?.kk ?? ''} lang={lang} group={group} />
        ))}
      </div>
      {last ? <Guests lang={lang} invitees={invitees} /> : null}
      <div data-keep className="mt-4">
        <HandLine label={t('registrar')} />
      </div>
    </PrintedSheet>
  )
}

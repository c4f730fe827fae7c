import { capitalised } from '@/components/okrugs/names'
import { DrawnCode } from '@/components/ui/drawn-code'
import type { PrintedPerson } from '@/lib/features/desk/views'
import { translator } from '@/lib/platform/i18n/translator'
import { meetingWords, type PrintedProps, PrintedSheet } from './printed-sheet'

/** Cards to be cut apart, ten on an A4: a name for the eye, a number for the hall, a code without either's person. */
export function CardSheet({ people, ...props }: PrintedProps & { people: PrintedPerson[] }) {
  const { lang, okrug } = props
  const t = translator(lang, 'papers')
  return (
    <PrintedSheet lang={lang}>
      <ul className="grid sm:grid-cols-2 print:grid-cols-2">
        {people.map((person) => (
          <li
            key={person.number}
            className="flex items-center gap-[3mm] border border-[#000] border-dashed p-[3mm] print:h-[51mm]"
          >
            <DrawnCode code={person.code} width={32} height={32} />
            <div className="min-w-0 leading-tight">
              <p className="text-xs print:text-[8pt]">{`${t('card.title')}. ${capitalised(okrug[lang])}`}</p>
              <p className="mt-1 font-semibold print:text-[11pt]">{person.name}</p>
              <p className="text-xs print:text-[8pt]">{person.address[lang]}</p>
              <p className="mt-1 font-bold text-2xl tabular-nums print:text-[20pt]">{`№ ${person.number}`}</p>
              <p className="text-xs print:text-[8pt]">{meetingWords(props)}</p>
            </div>
          </li>
        ))}
      </ul>
    </PrintedSheet>
  )
}

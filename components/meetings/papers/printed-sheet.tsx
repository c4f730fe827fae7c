import type { ReactNode } from 'react'
import { capitalised } from '@/components/okrugs/names'
import type { PrintedMeeting } from '@/lib/features/desk/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** The two languages of paper. */
export type PaperLang = 'kk' | 'ru'

/** What every printed sheet knows of its meeting. */
export type PrintedProps = { lang: PaperLang; okrug: Bilingual; meeting: PrintedMeeting }

/** A meeting by its kind and number, in one language. */
export const meetingWords = ({ lang, meeting }: Pick<PrintedProps, 'lang' | 'meeting'>): string =>
  translator(lang, 'papers')(`of.${meeting.kind}`, { number: meeting.ordinal ?? 0 })

/** Whose meeting it is, which, when and where: a line at the head of a sheet. */
export function PrintedHead({ lang, okrug, meeting, title }: PrintedProps & { title: string }) {
  const place = meeting.place[lang] || meeting.place.kk || meeting.place.ru
  const when = meeting.startsAt ? instantWords(meeting.startsAt, lang) : ''
  return (
    <header className="mb-3 text-center leading-snug">
      <p>{capitalised(okrug[lang])}</p>
      <h2 className="mt-1 font-bold text-xl print:text-[14pt]">{title}</h2>
      <p>
        {meetingWords({ lang, meeting })}
        {meeting.area ? `: ${meeting.area[lang]}` : ''}
      </p>
      <p>{[when, place].filter(Boolean).join('. ')}</p>
    </header>
  )
}

/** One sheet of paper in one language: it begins a new page. On a phone it is seen whole, as small as it must be. */
export function PrintedSheet({ lang, children }: { lang: PaperLang; children: ReactNode }) {
  return (
    <article
      lang={lang}
      data-sheet
      className="mb-12 break-after-page rounded-card border border-edge bg-[#fff] p-4 text-[#000] last:break-after-auto sm:p-6 print:m-0 print:border-0 print:p-0 [@media_screen_and_(width<48rem)]:[zoom:0.5]"
    >
      {children}
    </article>
  )
}

/** A line to be filled in by hand. */
export function HandLine({ label }: { label: string }) {
  return (
    <p className="flex items-end gap-2 pt-4">
      <span>{label}</span>
      <span className="min-w-24 flex-1 border-[#000] border-b" />
    </p>
  )
}

/** Cells of a list on paper: a line on every side. */
export const paperTable =
  'w-full border-collapse text-left text-sm print:text-[9.5pt] [&_td]:border [&_td]:border-[#000] [&_td]:px-1.5 [&_td]:py-1 [&_th]:border [&_th]:border-[#000] [&_th]:px-1.5 [&_th]:py-1 [&_th]:font-semibold'

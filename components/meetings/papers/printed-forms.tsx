import type { PaperForm, PrintedPeople } from '@/lib/features/desk/views'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { BallotSheet } from './ballot-sheet'
import { CardSheet } from './card-sheet'
import type { PaperLang, PrintedProps } from './printed-sheet'
import { SignatureSheet } from './signature-sheet'
import { SlipSheet } from './slip-sheet'
import { TallySheet } from './tally-sheet'

type FormsProps = Omit<PrintedProps, 'lang'> & {
  form: PaperForm
  langs: PaperLang[]
  people: PrintedPeople | null
  district: Bilingual | null
}

/** All sheets of one form: first every sheet in Kazakh, then every sheet in Russian. */
export function PrintedForms({ form, langs, people, district, ...props }: FormsProps) {
  const everyone = people?.groups.flatMap((group) => group.people) ?? []
  const sectors = Array.from({ length: props.meeting.sectors }, (_, i) => i + 1)
  const cards = Array.from({ length: Math.ceil(everyone.length / 10) }, (_, i) => everyone.slice(i * 10, i * 10 + 10))
  // One person has one ballot and one card, in one language: Kazakh unless another was asked for.
  const single = form === 'ballot' || form === 'cards'
  return (single ? langs.slice(0, 1) : langs).map((lang) => {
    const each = { ...props, lang }
    if (form === 'ballot')
      return everyone.map((person) => <BallotSheet key={`${lang}${person.number}`} {...each} person={person} />)
    if (form === 'cards')
      return cards.map((page) => <CardSheet key={`${lang}${page[0]?.number}`} {...each} people={page} />)
    if (form === 'tally')
      return sectors.flatMap((sector) =>
        [1, 2].map((counter) => (
          <TallySheet key={`${lang}${sector}-${counter}`} {...each} sector={sector} counter={counter} />
        )),
      )
    if (form === 'slips') return <SlipSheet key={lang} {...each} />
    return <SignatureSheet key={lang} {...each} district={district} />
  })
}

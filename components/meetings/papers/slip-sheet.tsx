import { translator } from '@/lib/platform/i18n/translator'
import { HandLine, meetingWords, type PrintedProps, PrintedSheet } from './printed-sheet'

/** How many slips one A4 holds. */
const onePage = ['1', '2', '3', '4', '5', '6']

/** Slips by which somebody asks for the floor, to be cut apart. */
export function SlipSheet(props: PrintedProps) {
  const { lang } = props
  const t = translator(lang, 'papers')
  return (
    <PrintedSheet lang={lang}>
      <div className="grid sm:grid-cols-2 print:grid-cols-2">
        {onePage.map((slip) => (
          <section
            key={slip}
            data-keep
            className="border border-[#000] border-dashed p-[4mm] text-sm leading-tight print:h-[84mm] print:text-[9pt]"
          >
            <h2 className="text-center font-bold">{t('slip.title')}</h2>
            <p className="text-center">{meetingWords(props)}</p>
            <HandLine label={t('name')} />
            <HandLine label={t('slip.card')} />
            <HandLine label={t('slip.item')} />
            <p className="whitespace-pre-wrap pt-3">{`${t('slip.kind')}: ${t('slip.kinds')}`}</p>
            <HandLine label={t('slip.time')} />
            <HandLine label={t('sign')} />
          </section>
        ))}
      </div>
    </PrintedSheet>
  )
}

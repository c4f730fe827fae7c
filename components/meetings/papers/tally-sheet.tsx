import { translator } from '@/lib/platform/i18n/translator'
import { HandLine, PrintedHead, type PrintedProps, PrintedSheet, paperTable } from './printed-sheet'

/** Lines for votes that are no item: the chair, the secretary, more time. */
const spare = ['a', 'b', 'c', 'd', 'e']

/** One counter's sheet for one sector: what cards were raised, question by question. */
export function TallySheet({ sector, counter, ...props }: PrintedProps & { sector: number; counter: number }) {
  const { lang, meeting } = props
  const t = translator(lang, 'papers')
  const lines = [
    ...meeting.questions.map(({ position, title }) => ({ key: String(position), number: position, text: title[lang] })),
    ...spare.map((key) => ({ key, number: '', text: '' })),
  ]
  return (
    <PrintedSheet lang={lang}>
      <PrintedHead {...props} title={t('tally.title')} />
      <p className="font-semibold text-lg">{t('tally.sector', { sector, counter })}</p>
      <p className="mb-2">{t('tally.how')}</p>
      <HandLine label={t('tally.cards')} />
      <table className={`${paperTable} mt-4`}>
        <thead>
          <tr>
            <th>{t('number')}</th>
            <th>{t('ballot.question')}</th>
            <th className="w-[25mm]">{t('tally.for')}</th>
            <th className="w-[25mm]">{t('tally.against')}</th>
            <th className="w-[25mm]">{t('tally.abstain')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <td className="h-[12mm] text-center">{line.number}</td>
              <td>{line.text}</td>
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <div data-keep className="mt-4">
        <HandLine label={t('tally.counter')} />
      </div>
    </PrintedSheet>
  )
}

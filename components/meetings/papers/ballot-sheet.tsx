import { DrawnCode } from '@/components/ui/drawn-code'
import type { PrintedPerson } from '@/lib/features/desk/views'
import { translator } from '@/lib/platform/i18n/translator'
import { HandLine, PrintedHead, type PrintedProps, PrintedSheet, paperTable } from './printed-sheet'

const choices = ['for', 'against', 'abstain'] as const

/** One member's ballot with every question of the agenda. The vote is open: it carries the name, and the barcode that brings it back. */
export function BallotSheet({ person, ...props }: PrintedProps & { person: PrintedPerson }) {
  const { lang, meeting } = props
  const t = translator(lang, 'papers')
  return (
    <PrintedSheet lang={lang}>
      <PrintedHead {...props} title={t('ballot.title')} />
      <div className="my-3 flex flex-wrap items-center justify-between gap-4">
        <p className="font-semibold text-lg print:text-[13pt]">{person.name}</p>
        <div>
          <DrawnCode code={person.code} width={48} height={10} />
          <p className="text-center text-sm tabular-nums">{person.number}</p>
        </div>
      </div>
      <p className="mb-2">{t('ballot.how')}</p>
      <table className={paperTable}>
        <thead>
          <tr>
            <th>{t('number')}</th>
            <th>{t('ballot.question')}</th>
            {choices.map((choice) => (
              <th key={choice} className="w-[24mm] text-center">
                {t(`choice.${choice}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {meeting.questions.map((question) => (
            <tr key={question.position}>
              <td className="text-center">{question.position}</td>
              <td>{question.title[lang]}</td>
              {choices.map((choice) => (
                <td key={choice}>
                  <span className="mx-auto my-1 block size-[7mm] border-2 border-[#000]" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <HandLine label={t('sign')} />
    </PrintedSheet>
  )
}

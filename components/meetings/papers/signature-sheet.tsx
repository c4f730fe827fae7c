import { capitalised } from '@/components/okrugs/names'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { HandLine, PrintedHead, type PrintedProps, PrintedSheet, paperTable } from './printed-sheet'

const lines = Array.from({ length: 12 }, (_, i) => i + 1)

/** The sheet on which residents sign for a gathering: to the district akim, full name and residence in their own hand (GA-3, GA-4). */
export function SignatureSheet({ district, ...props }: PrintedProps & { district: Bilingual | null }) {
  const { lang, meeting } = props
  const t = translator(lang, 'papers')
  const questions = meeting.questions.map(
    ({ position, title }) => `${position}. ${title[lang] || title.kk || title.ru}`,
  )
  const reason = meeting.reason[lang] || meeting.reason.kk || meeting.reason.ru
  return (
    <PrintedSheet lang={lang}>
      <PrintedHead {...props} title={t('signatures.title')} />
      {district ? <p className="mb-2">{t('signatures.to', { district: capitalised(district[lang]) })}</p> : null}
      <p className="mb-2">{t('signatures.text')}</p>
      {reason ? (
        <p className="mb-2">
          <b>{t('signatures.reason')}:</b> {reason}
        </p>
      ) : null}
      {questions.length > 0 ? (
        <p className="mb-2">
          <b>{t('signatures.questions')}:</b>
          {questions.map((question) => (
            <span key={question} className="block">
              {question}
            </span>
          ))}
        </p>
      ) : null}
      <table className={paperTable}>
        <thead>
          <tr>
            <th className="w-[10mm]">{t('number')}</th>
            <th className="w-[54mm]">{t('name')}</th>
            <th className="w-[44mm]">{t('signatures.residence')}</th>
            <th className="w-[22mm]">{t('signatures.date')}</th>
            <th>{t('sign')}</th>
            <th className="w-[24mm]">{t('signatures.office')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line}>
              <td className="h-[11mm] text-center">{line}</td>
              <td />
              <td />
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <div data-keep className="mt-2">
        <HandLine label={t('signatures.collector')} />
      </div>
    </PrintedSheet>
  )
}

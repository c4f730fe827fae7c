import { SignatureLines } from '@/components/ui/paper'
import type { CourseView, LetterView } from '@/lib/features/decisions/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import { translator } from '@/lib/platform/i18n/translator'
import { almatyDate, civilDate } from '@/lib/statute/civil-date'

type LetterProps = { lang: 'kk' | 'ru'; course: CourseView; letter: LetterView }

/** DC-10: the chair's letter to the district akim in one language; the second about one decision raises the question of liability (MR 18). */
export function Letter({ lang, course, letter }: LetterProps) {
  const t = translator(lang, 'execution')
  const { decision, execution } = course
  const day = dateWords(almatyDate(letter.startsAt), lang)
  return (
    <article
      lang={lang}
      data-sheet
      className="max-w-prose space-y-4 rounded-card border border-line bg-card p-4 sm:p-8 print:border-0 print:p-0"
    >
      <p className="text-right">{t('letter.to')}</p>
      <h2 className="text-center font-bold text-xl">{t('letter.title')}</h2>
      <p className="text-center">{course.okrug[lang]}</p>
      <p>{t('letter.found', { day, number: letter.number, decision: decision.number, title: decision.title[lang] })}</p>
      {execution ? (
        <p>
          {t('letter.term', {
            due: dateWords(civilDate(execution.due), lang),
            persons: execution.persons.map(({ name, office }) => `${name} (${office[lang]})`).join(', '),
          })}
        </p>
      ) : null}
      <p className="font-semibold">{t(`letter.${letter.outcome}`)}</p>
      <p className="whitespace-pre-line">{letter.note[lang]}</p>
      <p>{t(letter.failure > 1 ? 'letter.liability' : 'letter.ask', { times: letter.failure })}</p>
      <p>
        {t('letter.chair')}: {letter.chair}
      </p>
      {letter.sentAt ? <p>{dateWords(almatyDate(letter.sentAt), lang)}</p> : null}
      <SignatureLines roles={[t('letter.chair')]} />
    </article>
  )
}

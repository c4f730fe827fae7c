import { SignatureLines } from '@/components/ui/paper'
import type { CourseView } from '@/lib/features/decisions/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { almatyDate, civilDate } from '@/lib/statute/civil-date'

export const acts = ['answer', 'record', 'ruling'] as const
export type Act = (typeof acts)[number]

type Said = { title: string; about: string; text: Bilingual | null; by: string; role: string; at: Date }

/** What an act says; null while it does not exist. */
function saidIn(act: Act, { decision, review }: CourseView, lang: 'kk' | 'ru'): Said | null {
  const t = translator(lang, 'dispute')
  const { answer } = decision
  const title = t(`act.${act}`)
  if (act === 'answer')
    return answer
      ? {
          title,
          about: t(`act.${answer.answer}`),
          text: answer.reasons,
          by: answer.by,
          role: t('act.akim'),
          at: answer.at,
        }
      : null
  if (act === 'record') {
    const { discussion, recordedAt } = review ?? {}
    if (!review || !discussion || !recordedAt) return null
    const { number, on } = review.session
    const about = t('act.session', { number, day: dateWords(civilDate(on), lang) })
    return { title, about, text: discussion, by: '', role: t('act.secretary'), at: recordedAt }
  }
  const ruling = review?.ruling
  return ruling
    ? {
        title,
        about: t(`act.${ruling.ruling}`),
        text: ruling.reasons,
        by: ruling.by,
        role: t('act.districtAkim'),
        at: ruling.at,
      }
    : null
}

export const existsIn = (act: Act, course: CourseView): boolean => saidIn(act, course, 'kk') !== null

/** One act of a dispute on a sheet of its own, in one language: the akim's answer, the maslikhat's record, the district akim's decision. */
export function ActSheet({ lang, act, course }: { lang: 'kk' | 'ru'; act: Act; course: CourseView }) {
  const t = translator(lang, 'dispute')
  const said = saidIn(act, course, lang)
  if (!said) return null
  const { decision } = course
  return (
    <article
      lang={lang}
      data-sheet
      className="max-w-prose space-y-4 rounded-card border border-line bg-card p-4 sm:p-8 print:border-0 print:p-0"
    >
      <p className="text-center">{course.okrug[lang]}</p>
      <h2 className="text-center font-bold text-xl">{said.title}</h2>
      <p className="text-center">{dateWords(almatyDate(said.at), lang)}</p>
      <p>{t('act.decision', { number: decision.number, title: decision.title[lang] })}</p>
      <p className="font-semibold">{said.about}</p>
      {said.text ? <p className="whitespace-pre-line">{said.text[lang]}</p> : null}
      {said.by ? (
        <p>
          {said.role}: {said.by}
        </p>
      ) : null}
      <SignatureLines roles={[said.role]} />
    </article>
  )
}

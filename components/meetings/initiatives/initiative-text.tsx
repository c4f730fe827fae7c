import { Prose, Section } from '@/components/ui/section'
import type { InitiativeView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { draftText } from '../naming'

function Questions({ locale, initiative }: { locale: Locale; initiative: InitiativeView }) {
  const t = translator(locale, 'gatherings')
  const m = translator(locale, 'meetings')
  return (
    <Section title={t('initiative.questions')}>
      <ol className="list-decimal space-y-2 pl-6">
        {initiative.questions.map((question) => {
          const { text, lang } = draftText(question.title, locale)
          return (
            <li key={question.id}>
              <span lang={lang}>{text}</span>
              <span className="block text-sm text-soft">{m(`competence.${question.competence}`)}</span>
            </li>
          )
        })}
      </ol>
      <p className="mt-4 text-soft">{m(`mode.${initiative.mode}`)}</p>
    </Section>
  )
}

/** What the initiators ask for, in their own words: why, and the questions with their competence. */
export function InitiativeText({
  locale,
  initiative,
  questions = true,
}: {
  locale: Locale
  initiative: InitiativeView
  questions?: boolean
}) {
  const t = translator(locale, 'gatherings')
  const reason = draftText(initiative.reason, locale)
  return (
    <>
      <Section title={t('initiative.why')}>
        <Prose lang={reason.lang}>
          <p className="whitespace-pre-line">{reason.text}</p>
        </Prose>
      </Section>
      {questions ? <Questions locale={locale} initiative={initiative} /> : null}
    </>
  )
}

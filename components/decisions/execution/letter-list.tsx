import { EmptyState } from '@/components/ui/empty-state'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { Section } from '@/components/ui/section'
import { sendLetterAction } from '@/lib/features/decisions/actions'
import type { LetterDue } from '@/lib/features/decisions/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Letter } from '../papers/letter'

type LetterListProps = { locale: Locale; letters: LetterDue[] }

/** DC-10: the letters a chair still has to send, each in full with the button under it. */
export function LetterList({ locale, letters }: LetterListProps) {
  const t = translator(locale, 'execution')
  if (letters.length === 0)
    return (
      <EmptyState title={t('letters.none')}>
        <p>{t('letters.noneText')}</p>
      </EmptyState>
    )
  return letters.map(({ course, letter }) => (
    <Section key={`${course.decision.id}-${letter.meetingId}`} title={inLocale(course.decision.title, locale)}>
      <Letter lang={locale === 'ru' ? 'ru' : 'kk'} course={course} letter={letter} />
      <ConfirmForm
        locale={locale}
        action={sendLetterAction.bind(null, {
          locale,
          okrugId: course.decision.okrugId,
          decisionId: course.decision.id,
          meetingId: letter.meetingId,
        })}
        open={t('letters.open')}
        sentence={t(letter.failure > 1 ? 'letters.liability' : 'letters.sentence')}
        submit={t('letters.submit')}
        tone="primary"
        main
      />
    </Section>
  ))
}

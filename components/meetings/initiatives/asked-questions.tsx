import { Section } from '@/components/ui/section'
import type { AgendaItemView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { draftText } from '../naming'

/** The questions that members ask a session about. */
export function AskedQuestions({ locale, items }: { locale: Locale; items: AgendaItemView[] }) {
  return (
    <Section title={translator(locale, 'convening')('ask.questions')}>
      <ol className="list-decimal space-y-1 pl-6">
        {items.map((item) => {
          const { text, lang } = draftText(item.title, locale)
          return (
            <li key={item.id} lang={lang}>
              {text}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

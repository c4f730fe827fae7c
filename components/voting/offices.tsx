import { LinkList } from '@/components/ui/link-list'
import { Section } from '@/components/ui/section'
import type { OfficeView } from '@/lib/features/voting/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const words = { chair: 'chair.asChair', secretary: 'chair.asSecretary' } as const

/** The meetings under way that one was elected to run, each with its page. */
export function Offices({ locale, offices }: { locale: Locale; offices: OfficeView[] }) {
  const t = translator(locale, 'floor')
  if (offices.length === 0) return null
  return (
    <Section title={t('chair.listed')} id="offices">
      <LinkList
        links={offices.map(({ meetingId, kind, ordinal, startsAt, office }) => ({
          href: `/${locale}/my/meetings/${meetingId}/chair`,
          text: `${translator(locale, 'meetings')(`numbered.${kind}`, { number: ordinal })}, ${instantWords(startsAt, locale)}`,
          note: t(words[office]),
        }))}
      />
    </Section>
  )
}

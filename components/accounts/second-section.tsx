import { ButtonLink } from '@/components/ui/button-link'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** On one's own page: the second factor, and where to set it up or take it away. */
export function SecondSection({ locale, on }: { locale: Locale; on: boolean }) {
  const t = translator(locale, 'accounts')
  return (
    <Section title={t('second.title')} id="second-factor" lead={t('second.lead')}>
      <ButtonLink tone="secondary" href={`/${locale}/my/accounts`}>
        {t(on ? 'second.manage' : 'second.setUp')}
      </ButtonLink>
    </Section>
  )
}

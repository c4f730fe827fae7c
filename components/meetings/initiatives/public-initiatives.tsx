import { Section } from '@/components/ui/section'
import type { InitiativeView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { InitiativeList } from './initiative-list'

type PublicInitiativesProps = { locale: Locale; okrugId: string; initiatives: InitiativeView[] }

/** The okrug's initiatives for a gathering whose notice is not out yet, on its public pages; nothing where there are none. */
export function PublicInitiatives({ locale, okrugId, initiatives }: PublicInitiativesProps) {
  const t = translator(locale, 'gatherings')
  const shown = initiatives.filter(({ announced }) => !announced)
  if (shown.length === 0) return null
  return (
    <Section title={t('initiative.public')} lead={t('initiative.publicLead')}>
      <InitiativeList
        locale={locale}
        initiatives={shown}
        hrefOf={(id) => `/${locale}/okrugs/${okrugId}/meetings/initiatives/${id}`}
      />
    </Section>
  )
}

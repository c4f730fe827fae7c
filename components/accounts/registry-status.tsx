import { Figure, Figures } from '@/components/ui/figure'
import { Section } from '@/components/ui/section'
import type { RegistryStatus } from '@/lib/features/okrugs/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** How the registry of units stands, and how it is brought up to date. */
export function RegistrySection({ locale, status }: { locale: Locale; status: RegistryStatus }) {
  const t = translator(locale, 'accounts')
  const { latest } = status
  const counts = { added: latest?.added ?? 0, changed: latest?.changed ?? 0, closed: latest?.closed ?? 0 }
  return (
    <Section title={t('admin.registry')} id="registry">
      <Figures>
        <Figure value={status.oblasts} label={t('admin.oblasts')} />
        <Figure value={status.districts} label={t('admin.districts')} />
        <Figure value={status.okrugs} label={t('admin.okrugs')} />
        <Figure value={status.closed} label={t('admin.closed')} />
      </Figures>
      <p>{latest ? t('admin.imported', { at: instantWords(latest.at, locale), ...counts }) : t('admin.never')}</p>
      <p className="mt-2 text-soft">
        {t('admin.how')} <code className="rounded-field bg-sunk px-2 py-1">{t('admin.command')}</code>
      </p>
    </Section>
  )
}

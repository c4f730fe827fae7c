import { Section } from '@/components/ui/section'
import type { AssemblyView } from '@/lib/features/assemblies/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Composition } from './composition'

/** The assembly at a glance, for the okrug's first page: its numbers, and the way to who sits in it. */
export function AssemblyGlance({
  locale,
  okrugId,
  assembly,
}: {
  locale: Locale
  okrugId: string
  assembly: AssemblyView
}) {
  const t = translator(locale, 'assemblies')
  return (
    <Section
      title={t('title')}
      action={
        <a className="inline-flex min-h-11 items-center" href={`/${locale}/okrugs/${okrugId}/assembly`}>
          {t('table')}
        </a>
      }
    >
      <Composition locale={locale} assembly={assembly} />
    </Section>
  )
}

import { Section } from '@/components/ui/section'
import { Page } from '@/components/ui/shell/page'
import type { AreaView } from '@/lib/features/okrugs/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { AreaList } from './area-list'
import { SearchForm } from './search-form'

/** The portal's first page: find your okrug, then what there is to see. */
export function Welcome({ locale, demo, oblasts }: { locale: Locale; demo: boolean; oblasts: AreaView[] }) {
  const t = translator(locale, 'okrugs')
  return (
    <Page
      locale={locale}
      path=""
      title={t('home.title')}
      lead={t('home.lead')}
      hero={<SearchForm locale={locale} />}
      kind="public"
      demo={demo}
    >
      <Section title={t('home.areas')} lead={t('home.areasLead')}>
        <AreaList locale={locale} areas={oblasts} parameter="oblast" />
      </Section>
      <Section title={t('home.what')}>
        <ul className="grid gap-x-10 gap-y-6 md:grid-cols-3">
          {(['notice', 'decisions', 'execution'] as const).map((part) => (
            <li key={part} className="border-line border-t pt-4">
              <h3 className="mb-1 font-semibold text-lg">{t(`home.${part}.title`)}</h3>
              <p className="text-soft">{t(`home.${part}.text`)}</p>
            </li>
          ))}
        </ul>
        <p className="mt-6">
          <a className="inline-flex min-h-11 items-center" href={`/${locale}/law`}>
            {t('home.law')}
          </a>
        </p>
      </Section>
    </Page>
  )
}

import type { ReactNode } from 'react'
import type { Crumb } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { Page } from '@/components/ui/shell/page'
import type { AreaView, DistrictView, OblastView, OkrugView } from '@/lib/features/okrugs/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { AreaList, sizeOf } from './area-list'
import { byName, titleOf } from './names'
import { OkrugList } from './okrug-list'
import { SearchForm } from './search-form'

type Frame = { locale: Locale; demo: boolean }

const home = (locale: Locale): Crumb => ({
  href: `/${locale}/okrugs`,
  text: translator(locale, 'okrugs')('list.title'),
})

function Empty({ locale, areas }: { locale: Locale; areas: AreaView }) {
  const t = translator(locale, 'okrugs')
  return areas.okrugs > 0 ? null : (
    <EmptyState title={t('list.empty')}>
      <p>{t('list.emptyText')}</p>
    </EmptyState>
  )
}

function Direct({ locale, title, okrugs }: { locale: Locale; title: string; okrugs: OkrugView[] }) {
  return okrugs.length > 0 ? (
    <Section title={title}>
      <OkrugList locale={locale} okrugs={byName(okrugs, locale)} />
    </Section>
  ) : null
}

/** All oblasts: the first step of finding an okrug by where it lies. */
export function CountryPage({ locale, demo, oblasts }: Frame & { oblasts: AreaView[] }) {
  const t = translator(locale, 'okrugs')
  return (
    <Page locale={locale} path="/okrugs" title={t('list.title')} lead={t('list.description')} kind="public" demo={demo}>
      <SearchForm locale={locale} />
      <Section title={t('home.areas')} lead={t('home.areasLead')}>
        <AreaList locale={locale} areas={oblasts} parameter="oblast" />
      </Section>
    </Page>
  )
}

/** An oblast's districts, and the okrugs that lie in none. */
export function OblastPage({ locale, demo, oblast }: Frame & { oblast: OblastView }) {
  const t = translator(locale, 'okrugs')
  const direct = t(oblast.kind === 'republicanCity' ? 'list.cityDistricts' : 'list.direct')
  return (
    <Page
      locale={locale}
      path={`/okrugs?oblast=${oblast.kato}`}
      title={titleOf(oblast, locale)}
      lead={oblast.okrugs > 0 ? sizeOf(oblast, locale) : undefined}
      breadcrumbs={[home(locale)]}
      kind="public"
      demo={demo}
    >
      <Empty locale={locale} areas={oblast} />
      {oblast.areas.length > 0 ? (
        <Section title={t('list.areas')}>
          <AreaList locale={locale} areas={oblast.areas} parameter="district" />
        </Section>
      ) : null}
      <Direct locale={locale} title={direct} okrugs={oblast.direct} />
    </Page>
  )
}

/** A district's okrugs. */
export function DistrictPage({ locale, demo, district }: Frame & { district: DistrictView }): ReactNode {
  const t = translator(locale, 'okrugs')
  const oblast = { href: `/${locale}/okrugs?oblast=${district.oblast.kato}`, text: titleOf(district.oblast, locale) }
  return (
    <Page
      locale={locale}
      path={`/okrugs?district=${district.kato}`}
      title={titleOf(district, locale)}
      lead={district.okrugs > 0 ? sizeOf(district, locale) : undefined}
      breadcrumbs={[home(locale), oblast]}
      kind="public"
      demo={demo}
    >
      <Empty locale={locale} areas={district} />
      <Direct locale={locale} title={t('list.direct')} okrugs={district.direct} />
    </Page>
  )
}

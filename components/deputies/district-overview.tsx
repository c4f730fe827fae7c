import type { ReactNode } from 'react'
import { AccountBar } from '@/components/accounts/account-bar'
import { byName, titleOf } from '@/components/okrugs/names'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Figure, Figures } from '@/components/ui/figure'
import { LinkList } from '@/components/ui/link-list'
import { Section } from '@/components/ui/section'
import { Page } from '@/components/ui/shell/page'
import type { StandingView } from '@/lib/features/deputies/views'
import type { PlaceView } from '@/lib/features/okrugs/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { type Seated, StandingsTable } from './standings-table'

type DistrictOverviewProps = {
  locale: Locale
  demo: boolean
  district: PlaceView
  /** What needs attention first. */
  standings: StandingView[]
  now: Date
  /** What waits for the district itself, before the table. */
  children?: ReactNode
}

const sum = (standings: StandingView[], count: (one: StandingView) => number) =>
  standings.reduce((total, one) => total + count(one), 0)

/** The district at a glance for those who follow it: the numbers, the okrugs that need attention first, and those not here yet. */
export function DistrictOverview({ locale, demo, district, standings, now, children }: DistrictOverviewProps) {
  const t = translator(locale, 'deputies')
  const seated = standings.filter((one): one is Seated => one.quarter !== null)
  const rest = byName(
    standings.filter((one) => one.quarter === null),
    locale,
  )
  const path = `/district/${district.kato}`
  const share = (count: number, total: number) => t('figures.share', { count, total })
  return (
    <Page
      locale={locale}
      path={path}
      title={t('title')}
      eyebrow={titleOf(district, locale)}
      lead={t('lead')}
      kind="desk"
      demo={demo}
      actions={
        <ButtonLink href={`/${locale}${path}/okrugs/csv`} tone="secondary">
          {t('csv')}
        </ButtonLink>
      }
      account={<AccountBar locale={locale} />}
    >
      <Figures>
        <Figure value={share(seated.length, standings.length)} label={t('figures.assemblies')} />
        <Figure
          value={share(
            sum(seated, (one) => (one.quarter?.holds ? 1 : 0)),
            seated.length,
          )}
          label={t('figures.held')}
        />
        <Figure value={sum(seated, (one) => one.overdue)} label={t('figures.overdue')} />
        <Figure value={sum(seated, (one) => one.disagreed)} label={t('figures.disagreed')} />
      </Figures>
      {children}
      <Section title={t('table')} lead={t('at', { date: instantWords(now, locale) })}>
        {seated.length > 0 ? (
          <StandingsTable locale={locale} standings={seated} />
        ) : (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
      </Section>
      {rest.length > 0 ? (
        <Section title={t('without')} lead={t('withoutLead')}>
          <LinkList
            columns
            links={rest.map((one) => ({ href: `/${locale}/okrugs/${one.kato}`, text: titleOf(one, locale) }))}
          />
        </Section>
      ) : null}
    </Page>
  )
}

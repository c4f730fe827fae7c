import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Page } from '@/components/ui/shell/page'
import type { FoundOkrugView, ListView } from '@/lib/features/okrugs/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { OkrugList } from './okrug-list'
import { SearchForm } from './search-form'

type SearchResultsProps = {
  locale: Locale
  demo: boolean
  query: string
  closed: boolean
  found: ListView<FoundOkrugView>
  /** Closed okrugs that match, too, and are not among the found. */
  closedMore: number
  pages: number
}

/** What a search by name found, or what to try instead. */
export function SearchResults({ locale, demo, query, closed, found, closedMore, pages }: SearchResultsProps) {
  const t = translator(locale, 'okrugs')
  const hrefOf = (change: Record<string, string>) =>
    `/${locale}/okrugs?${new URLSearchParams({ q: query, ...(closed ? { closed: '1' } : {}), ...change })}`
  const title = t(found.total > 0 ? 'list.found' : 'list.foundNone', { query, count: found.total })
  return (
    <Page
      locale={locale}
      path={`/okrugs?${new URLSearchParams({ q: query })}`}
      title={t('list.title')}
      kind="public"
      demo={demo}
    >
      <SearchForm locale={locale} query={query} />
      <Section title={title}>
        {found.data.length > 0 ? <OkrugList locale={locale} okrugs={found.data} located /> : null}
        {found.total > 0 && found.data.length === 0 ? (
          <EmptyState
            title={t('list.pastEnd')}
            action={<ButtonLink href={hrefOf({})}>{t('list.toStart')}</ButtonLink>}
          />
        ) : null}
        {found.total === 0 ? (
          <EmptyState
            title={t('list.adviceTitle')}
            action={<ButtonLink href={`/${locale}/okrugs`}>{t('list.byArea')}</ButtonLink>}
          >
            <p>{t('list.advice')}</p>
          </EmptyState>
        ) : null}
        <Pagination locale={locale} page={found.page} pages={pages} hrefOf={(page) => hrefOf({ page: String(page) })} />
        {closedMore > 0 ? (
          <p className="mt-4">
            <a className="inline-flex min-h-11 items-center" href={hrefOf({ closed: '1' })}>
              {t('list.withClosed', { count: closedMore })}
            </a>
          </p>
        ) : null}
      </Section>
    </Page>
  )
}

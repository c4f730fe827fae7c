import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Icon } from './icon'

/** Previous and next with the place between them. `hrefOf` makes the address of a page; nothing is shown for a single page. */
export function Pagination({
  locale,
  page,
  pages,
  hrefOf,
}: {
  locale: Locale
  page: number
  pages: number
  hrefOf: (page: number) => string
}) {
  if (pages <= 1) return null
  const t = translator(locale, 'ui')
  return (
    <nav data-screen aria-label={t('pages.label')} className="my-6 flex flex-wrap items-center gap-x-6">
      {page > 1 ? (
        <a rel="prev" className="inline-flex min-h-11 items-center gap-2" href={hrefOf(page - 1)}>
          <Icon name="back" /> {t('pages.previous')}
        </a>
      ) : null}
      <span className="text-soft tabular-nums">{t('pages.of', { page, total: pages })}</span>
      {page < pages ? (
        <a rel="next" className="inline-flex min-h-11 items-center gap-2" href={hrefOf(page + 1)}>
          {t('pages.next')} <Icon name="next" />
        </a>
      ) : null}
    </nav>
  )
}

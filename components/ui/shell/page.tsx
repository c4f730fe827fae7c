import type { ReactNode } from 'react'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Breadcrumbs, type Crumb } from '../breadcrumbs'
import { Footer } from './footer'
import { Header } from './header'
import { type NavLink, SectionNav } from './section-nav'
import { Hero, TitleBlock } from './title-block'

type PageProps = {
  locale: Locale
  /** The address without its language: `` for home, `/okrugs/595030000`. */
  path: string
  title: string
  /** A line above the title: what kind of thing this is, or whose. */
  eyebrow?: ReactNode
  lead?: ReactNode
  breadcrumbs?: Crumb[]
  /** Tables want the whole width; text does not. */
  wide?: boolean
  kind: 'public' | 'desk'
  demo?: boolean
  /** Sections of the place the page belongs to. */
  nav?: NavLink[]
  /** What can be done here: buttons beside the title. */
  actions?: ReactNode
  /** Who is signed in, in place of the sign-in link. */
  account?: ReactNode
  /** Only an okrug's header carries the ornament. */
  ornament?: boolean
  /** Only the first page: what stands in the opening under its title. */
  hero?: ReactNode
  children?: ReactNode
}

/** The frame of every page, from the skip link to the footer. */
export function Page({ locale, path, title, kind, children, ...rest }: PageProps) {
  const { eyebrow, lead, breadcrumbs, wide, demo, nav, actions, account, ornament, hero } = rest
  const t = translator(locale, 'ui')
  const column = `mx-auto w-full px-4 sm:px-6 ${wide || kind === 'desk' ? 'max-w-6xl' : 'max-w-5xl'}`
  return (
    <div data-kind={kind} lang={locale} className="flex min-h-dvh flex-col">
      <a
        href="#main"
        data-screen
        className="sr-only focus:not-sr-only focus:bg-card focus:px-4 focus:py-3 focus:font-semibold focus:text-sky"
      >
        {t('skip')}
      </a>
      <Header locale={locale} path={path} account={account} demo={demo} column={column} />
      {nav && nav.length > 0 ? (
        <SectionNav label={t('nav.sections')} links={nav} here={`/${locale}${path}`} column={column} />
      ) : null}
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        {hero ? (
          <Hero title={title} lead={lead} column={column}>
            {hero}
          </Hero>
        ) : null}
        <div className={`${column} pb-8 ${hero ? '' : 'pt-4 sm:pt-6'}`}>
          {breadcrumbs && breadcrumbs.length > 0 ? <Breadcrumbs label={t('breadcrumbs')} crumbs={breadcrumbs} /> : null}
          {hero ? null : (
            <TitleBlock title={title} eyebrow={eyebrow} lead={lead} actions={actions} ornament={ornament} />
          )}
          {children}
        </div>
      </main>
      <Footer locale={locale} column={column} />
    </div>
  )
}

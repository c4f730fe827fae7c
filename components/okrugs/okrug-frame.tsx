import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/shell/page'
import type { NavLink } from '@/components/ui/shell/section-nav'
import type { OkrugView } from '@/lib/features/okrugs/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { titleOf } from './names'

/** The public sections of an okrug, in the order of its life: sessions, what they decided, who sits. */
function sections(locale: Locale, kato: string): NavLink[] {
  const t = translator(locale, 'okrugs')
  const at = `/${locale}/okrugs/${kato}`
  return [
    { href: at, text: t('okrug.nav.home') },
    { href: `${at}/meetings`, text: t('okrug.nav.meetings') },
    { href: `${at}/decisions`, text: t('okrug.nav.decisions') },
    { href: `${at}/assembly`, text: t('okrug.nav.assembly') },
  ]
}

type OkrugFrameProps = {
  locale: Locale
  demo: boolean
  okrug: OkrugView
  /** What follows the okrug's own address: `` or `/meetings`. */
  path?: string
  /** The page's own title; the okrug's name stands above it then. */
  title?: string
  lead?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** Every public page of an okrug: where it lies, its name under the ornament, its sections, and whether it still exists. */
export function OkrugFrame({ locale, demo, okrug, path = '', title, lead, wide, children }: OkrugFrameProps) {
  const t = translator(locale, 'okrugs')
  const { district, oblast, closedOn } = okrug
  const name = titleOf(okrug, locale)
  const crumbs = [
    { href: `/${locale}/okrugs?oblast=${oblast.kato}`, text: titleOf(oblast, locale) },
    ...(district ? [{ href: `/${locale}/okrugs?district=${district.kato}`, text: titleOf(district, locale) }] : []),
  ]
  const date = closedOn ? dateWords(closedOn, locale) : ''
  return (
    <Page
      locale={locale}
      path={`/okrugs/${okrug.kato}${path}`}
      title={title ?? name}
      eyebrow={title ? <a href={`/${locale}/okrugs/${okrug.kato}`}>{name}</a> : undefined}
      lead={lead}
      breadcrumbs={crumbs}
      nav={sections(locale, okrug.kato)}
      kind="public"
      demo={demo}
      wide={wide}
      ornament
    >
      {closedOn ? (
        <Notice tone="due" title={t('okrug.closedTitle', { date })}>
          <p>{t('okrug.closedText')}</p>
        </Notice>
      ) : null}
      {children}
    </Page>
  )
}

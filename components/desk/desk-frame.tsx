import type { ReactNode } from 'react'
import { AccountBar } from '@/components/accounts/account-bar'
import { titleOf } from '@/components/okrugs/names'
import type { Crumb } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/shell/page'
import type { OkrugView } from '@/lib/features/okrugs/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type DeskFrameProps = {
  locale: Locale
  demo: boolean
  okrug: OkrugView
  /** What follows the desk's own address: `` or `/meetings`. */
  path?: string
  title: string
  lead?: ReactNode
  /** Pages between the desk and this one. */
  crumbs?: Crumb[]
  actions?: ReactNode
  children: ReactNode
}

/** Every page of an okrug's desk: whose desk it is, its sections, the way back. */
export function DeskFrame({
  locale,
  demo,
  okrug,
  path = '',
  title,
  lead,
  crumbs = [],
  actions,
  children,
}: DeskFrameProps) {
  const t = translator(locale, 'desk')
  const at = `/${locale}/desk/${okrug.kato}`
  const sections = ['', '/meetings', '/decisions', '/assembly', '/roll', '/accounts'].map((section) => ({
    href: `${at}${section}`,
    text: t(`section.${section.slice(1) || 'due'}`),
  }))
  const name = titleOf(okrug, locale)
  return (
    <Page
      locale={locale}
      path={`/desk/${okrug.kato}${path}`}
      title={title}
      eyebrow={t('of', { name })}
      lead={lead}
      breadcrumbs={path ? [{ href: at, text: t('title') }, ...crumbs] : []}
      nav={sections}
      kind="desk"
      demo={demo}
      actions={actions}
      account={<AccountBar locale={locale} />}
    >
      {children}
    </Page>
  )
}

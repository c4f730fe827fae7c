import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { AccountList } from '@/components/accounts/account-list'
import { RegistrySection } from '@/components/accounts/registry-status'
import { ButtonLink } from '@/components/ui/button-link'
import { Section } from '@/components/ui/section'
import { Page } from '@/components/ui/shell/page'
import { findAccounts, pageSize } from '@/lib/features/accounts/queries/directory'
import { registryStatus } from '@/lib/features/okrugs/queries'
import { enterAdmin } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { keptQuestion } from '@/lib/platform/http/question'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Query = { page?: string | string[] }
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'accounts')('admin.title') }
}

export default async function Admin({ params, searchParams }: Props) {
  const { locale } = visitOf((await params).locale)
  const { actor, now } = await enterAdmin(locale)
  const query = await searchParams
  const q = await keptQuestion()
  const page = Math.max(1, Math.min(10_000, Number.parseInt([query.page ?? ''].flat()[0] ?? '', 10) || 1))
  const t = translator(locale, 'accounts')
  return (
    <Page
      locale={locale}
      path="/admin"
      title={t('admin.title')}
      lead={t('admin.lead')}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
      actions={
        <>
          <ButtonLink href={`/${locale}/admin/calendar`} tone="secondary">
            {translator(locale, 'calendar')('name')}
          </ButtonLink>
          <ButtonLink href={`/${locale}/admin/notifications`} tone="secondary">
            {translator(locale, 'notifications')('news.dead.title')}
          </ButtonLink>
          <ButtonLink href={`/${locale}/admin/accounts/new`}>{t('admin.create')}</ButtonLink>
        </>
      }
    >
      <Section title={t('admin.accounts')} id="accounts">
        <AccountList locale={locale} q={q} accounts={await findAccounts(actor, { q, page }, now)} pageSize={pageSize} />
      </Section>
      <RegistrySection locale={locale} status={await registryStatus()} />
    </Page>
  )
}

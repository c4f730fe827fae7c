import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { CreateAccountForm } from '@/components/accounts/code-forms'
import { Page } from '@/components/ui/shell/page'
import { enterAdmin } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { publicAddress } from '@/lib/platform/env/public-address'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'accounts')('create.title') }
}

export default async function NewAccount({ params }: Props) {
  const { locale } = visitOf((await params).locale)
  await enterAdmin(locale, '/accounts/new')
  const t = translator(locale, 'accounts')
  return (
    <Page
      locale={locale}
      path="/admin/accounts/new"
      title={t('create.title')}
      lead={t('create.lead')}
      breadcrumbs={[{ href: `/${locale}/admin`, text: t('admin.title') }]}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      <CreateAccountForm locale={locale} address={`${await publicAddress()}/${locale}/sign-in`} />
    </Page>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountBar } from '@/components/accounts/account-bar'
import { AccountFacts } from '@/components/accounts/account-facts'
import { BlockForm } from '@/components/accounts/block-form'
import { ResetAccessForm } from '@/components/accounts/code-forms'
import { EndRoleForm } from '@/components/accounts/end-role-form'
import { GrantForm } from '@/components/accounts/grant-form'
import { RoleTable } from '@/components/accounts/role-table'
import { Section } from '@/components/ui/section'
import { Page } from '@/components/ui/shell/page'
import { grantedRoles } from '@/lib/access/actor'
import { findAccount } from '@/lib/features/accounts/queries/directory'
import { enterAdmin } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { publicAddress } from '@/lib/platform/env/public-address'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { almatyDate } from '@/lib/statute/civil-date'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'accounts')('account.title') }
}

export default async function OneAccount({ params }: Props) {
  const { locale: segment, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterAdmin(locale, `/accounts/${id}`)
  const account = (await findAccount(actor, id, now)) ?? notFound()
  const t = translator(locale, 'accounts')
  return (
    <Page
      locale={locale}
      path={`/admin/accounts/${id}`}
      title={account.name}
      eyebrow={t('account.title')}
      breadcrumbs={[{ href: `/${locale}/admin`, text: t('admin.title') }]}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      <AccountFacts locale={locale} account={account} />
      <Section title={t('roles.title')} id="roles">
        {account.granted.length > 0 ? (
          <RoleTable
            locale={locale}
            roles={account.granted}
            end={(role) => <EndRoleForm locale={locale} role={role} name={account.name} />}
          />
        ) : (
          <p className="text-soft">{t('roles.none')}</p>
        )}
      </Section>
      {account.blocked ? null : (
        <>
          <Section title={t('roles.give')} id="give">
            <GrantForm locale={locale} roles={grantedRoles} today={almatyDate(now)} accountId={account.id} />
          </Section>
          <Section title={t('reset.title')} id="reset">
            <ResetAccessForm locale={locale} address={`${await publicAddress()}/${locale}/sign-in`} account={account} />
          </Section>
        </>
      )}
      <Section title={t('blocked.title')} id="block">
        <BlockForm locale={locale} account={account} />
      </Section>
    </Page>
  )
}

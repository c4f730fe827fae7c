import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { InitiativeForm } from '@/components/meetings/initiatives/initiative-form'
import { Page } from '@/components/ui/shell/page'
import { enterCommunity } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'gatherings')('initiative.start') }
}

export default async function StartInitiative({ params }: Props) {
  const { locale } = visitOf((await params).locale)
  const path = '/my/meetings/initiatives/new'
  const { okrugId } = await enterCommunity(locale, path)
  const t = translator(locale, 'gatherings')
  return (
    <Page
      locale={locale}
      path={path}
      title={t('initiative.start')}
      lead={t('initiative.startLead')}
      breadcrumbs={[{ href: `/${locale}/my/meetings/initiatives`, text: t('initiative.list') }]}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      <InitiativeForm locale={locale} okrugId={okrugId} />
    </Page>
  )
}

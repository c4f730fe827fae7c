import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { RequestForm } from '@/components/meetings/convening/request-form'
import { Page } from '@/components/ui/shell/page'
import { enterAssembly } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'convening')('ask.title') }
}

export default async function RequestSession({ params }: Props) {
  const { locale } = visitOf((await params).locale)
  const path = '/my/meetings/new'
  const { okrugId } = await enterAssembly(locale, path)
  const t = translator(locale, 'convening')
  return (
    <Page
      locale={locale}
      path={path}
      title={t('ask.title')}
      lead={t('ask.formLead')}
      breadcrumbs={[{ href: `/${locale}/my/meetings`, text: t('ask.list') }]}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      <RequestForm locale={locale} okrugId={okrugId} />
    </Page>
  )
}

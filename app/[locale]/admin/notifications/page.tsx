import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { GivenUp } from '@/components/notifications/given-up'
import { LateDocuments } from '@/components/protocols/late-documents'
import { Page } from '@/components/ui/shell/page'
import { deadLetters, deadWorks } from '@/lib/features/notifications/queries/told'
import { lateDocuments } from '@/lib/features/protocols/queries/documents'
import { enterAdmin } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'notifications')('news.dead.title') }
}

export default async function AdminNotifications({ params }: Props) {
  const { locale } = visitOf((await params).locale)
  const { now } = await enterAdmin(locale, '/notifications')
  const t = translator(locale, 'notifications')
  const [{ letters, total }, works] = await Promise.all([deadLetters(), deadWorks()])
  return (
    <Page
      locale={locale}
      path="/admin/notifications"
      title={t('news.dead.title')}
      lead={t('news.dead.lead')}
      breadcrumbs={[{ href: `/${locale}/admin`, text: translator(locale, 'accounts')('admin.title') }]}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      <GivenUp locale={locale} works={works} letters={letters} total={total} />
      <LateDocuments locale={locale} late={await lateDocuments(now)} to={`/${locale}/admin/notifications`} />
    </Page>
  )
}

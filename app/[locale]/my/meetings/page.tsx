import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { meetingName } from '@/components/meetings/naming'
import { StateTag } from '@/components/meetings/state-tag'
import { ButtonLink } from '@/components/ui/button-link'
import { DateText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkList } from '@/components/ui/link-list'
import { Page } from '@/components/ui/shell/page'
import { memberRequests } from '@/lib/features/meetings/queries/desk'
import { enterAssembly } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'convening')('ask.list') }
}

export default async function MySessions({ params }: Props) {
  const { locale } = visitOf((await params).locale)
  const { okrugId } = await enterAssembly(locale, '/my/meetings')
  const requests = await memberRequests(okrugId)
  const t = translator(locale, 'convening')
  return (
    <Page
      locale={locale}
      path="/my/meetings"
      title={t('ask.list')}
      lead={t('ask.lead')}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
      actions={<ButtonLink href={`/${locale}/my/meetings/new`}>{t('ask.title')}</ButtonLink>}
    >
      {requests.length === 0 ? (
        <EmptyState title={t('ask.none')}>
          <p>{t('ask.noneText')}</p>
        </EmptyState>
      ) : (
        <LinkList
          links={requests.map((one) => ({
            href: `/${locale}/my/meetings/${one.id}`,
            text: meetingName(one, locale),
            note: <DateText locale={locale} value={one.createdAt} />,
            end: <StateTag locale={locale} state={one.state} />,
          }))}
        />
      )}
    </Page>
  )
}

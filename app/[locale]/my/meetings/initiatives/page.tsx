import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { InitiativeList } from '@/components/meetings/initiatives/initiative-list'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/shell/page'
import { initiativesOf } from '@/lib/features/meetings/queries/initiatives'
import { enterCommunity } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'gatherings')('initiative.list') }
}

export default async function MyInitiatives({ params }: Props) {
  const { locale } = visitOf((await params).locale)
  const path = '/my/meetings/initiatives'
  const { okrugId, now } = await enterCommunity(locale, path)
  const initiatives = await initiativesOf(okrugId, now)
  const t = translator(locale, 'gatherings')
  return (
    <Page
      locale={locale}
      path={path}
      title={t('initiative.list')}
      lead={t('initiative.lead')}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
      actions={<ButtonLink href={`/${locale}${path}/new`}>{t('initiative.start')}</ButtonLink>}
    >
      {initiatives.length === 0 ? (
        <EmptyState title={t('initiative.none')}>
          <p>{t('initiative.noneText')}</p>
        </EmptyState>
      ) : (
        <InitiativeList locale={locale} initiatives={initiatives} hrefOf={(id) => `/${locale}${path}/${id}`} />
      )}
    </Page>
  )
}

import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { EnrolSecondForm, RemoveSecondForm } from '@/components/accounts/second-factor-forms'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/shell/page'
import { SummaryList } from '@/components/ui/summary-list'
import { enrolmentIn, secondOf } from '@/lib/features/accounts/queries/second'
import { currentSession } from '@/lib/platform/auth/current'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { instantWords } from '@/lib/platform/i18n/dates'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'accounts')('second.title') }
}

export default async function MySecondFactor({ params }: Props) {
  const { locale } = visitOf((await params).locale)
  const path = '/my/accounts'
  const context = await enter(locale, path)
  const second = await secondOf(context.actor.accountId)
  const t = translator(locale, 'accounts')
  const names = { issuer: translator(locale, 'ui')('name'), label: (await currentSession())?.login ?? '' }
  return (
    <Page
      locale={locale}
      path={path}
      title={t(second.state === 'on' ? 'second.on' : 'second.title')}
      lead={second.state === 'off' ? `${t('second.lead')} ${t('second.ownLead')}` : null}
      breadcrumbs={[{ href: `/${locale}/my`, text: t('my.title') }]}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      {second.state === 'spared' ? (
        <EmptyState title={t('second.spared')}>
          <p>{t('second.sparedText')}</p>
        </EmptyState>
      ) : second.state === 'off' ? (
        <EnrolSecondForm locale={locale} next={`/${locale}${path}`} enrolment={enrolmentIn(context, names)} />
      ) : (
        <>
          <SummaryList
            facts={[
              { term: t('second.since'), value: instantWords(second.since, locale) },
              { term: t('second.left'), value: t('second.leftCount', { left: second.left, of: second.of }) },
            ]}
          />
          <div className="mt-6">
            <RemoveSecondForm locale={locale} />
          </div>
        </>
      )}
    </Page>
  )
}

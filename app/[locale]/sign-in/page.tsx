import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { DemoAccounts } from '@/components/accounts/demo-accounts'
import { IdentityProblem, IdentitySignIn } from '@/components/accounts/identity-sign-in'
import { CodeSignIn, PasswordSignIn } from '@/components/accounts/sign-in-form'
import { Ways } from '@/components/accounts/ways'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/shell/page'
import { demoAccounts } from '@/lib/features/accounts/queries/demo'
import { currentSession } from '@/lib/platform/auth/current'
import { identityHost } from '@/lib/platform/auth/identity'
import { isDemo } from '@/lib/platform/env/demo'
import { localPath } from '@/lib/platform/http/local-path'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Query = { by?: string; next?: string; error?: string }
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'accounts')('signIn.title') }
}

export default async function SignIn({ params, searchParams }: Props) {
  const { locale } = visitOf((await params).locale)
  const { by, next: wanted, error } = await searchParams
  const host = identityHost()
  const next = localPath(wanted) ?? undefined
  const session = await currentSession()
  const t = translator(locale, 'accounts')
  return (
    <Page
      locale={locale}
      path="/sign-in"
      title={t('signIn.title')}
      lead={t('signIn.lead')}
      kind="public"
      demo={isDemo()}
      account={session ? <AccountBar locale={locale} /> : undefined}
    >
      {session ? (
        <Notice tone="info">
          <p>
            {t('signIn.already', { name: session.displayName })} <a href={`/${locale}/my`}>{t('signIn.alreadyMy')}</a>
          </p>
        </Notice>
      ) : null}
      {error && host ? <IdentityProblem locale={locale} error={error} /> : null}
      <div className="mb-10 max-w-2xl">
        {host ? <IdentitySignIn locale={locale} next={next} host={host} /> : null}
        <Ways locale={locale} way={by === 'code' ? 'code' : 'password'} next={next ?? null} />
        {by === 'code' ? <CodeSignIn locale={locale} next={next} /> : <PasswordSignIn locale={locale} next={next} />}
        <Disclosure title={t('signIn.noAccount')}>
          <p>{t('signIn.noAccountText')}</p>
        </Disclosure>
      </div>
      {isDemo() ? <DemoAccounts locale={locale} next={next} demo={await demoAccounts()} /> : null}
    </Page>
  )
}

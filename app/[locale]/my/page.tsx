import type { Metadata } from 'next'
import { AccountBar } from '@/components/accounts/account-bar'
import { DoorList } from '@/components/accounts/door-list'
import { PasswordForm } from '@/components/accounts/password-form'
import { RoleTable } from '@/components/accounts/role-table'
import { SecondSection } from '@/components/accounts/second-section'
import { AttemptTable, SessionTable } from '@/components/accounts/session-table'
import { SignOutButton } from '@/components/accounts/sign-out-button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Page } from '@/components/ui/shell/page'
import { Offices } from '@/components/voting/offices'
import { ownAccount } from '@/lib/features/accounts/queries/own'
import { officesOf } from '@/lib/features/meetings/queries/offices'
import { currentSession } from '@/lib/platform/auth/current'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'accounts')('my.title') }
}

export default async function My({ params }: Props) {
  const { locale } = visitOf((await params).locale)
  const { actor, now, session } = await enter(locale, '/my')
  const account = await currentSession()
  const own = await ownAccount(actor, session?.id, now)
  const t = translator(locale, 'accounts')
  const name = account?.displayName ?? ''
  const hasPassword = account?.hasPassword ?? false
  return (
    <Page
      locale={locale}
      path="/my"
      title={name}
      eyebrow={t('my.title')}
      lead={`${t('my.login')}: ${account?.login}`}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} here />}
      actions={<SignOutButton locale={locale} />}
    >
      {hasPassword ? null : (
        <Notice tone="due" title={t('my.noPassword')}>
          <p>
            {t('my.noPasswordText')} <a href="#password">{t('password.set')}</a>
          </p>
        </Notice>
      )}
      <Offices locale={locale} offices={await officesOf(actor.memberId)} />
      <DoorList locale={locale} actor={actor} roles={own.roles} />
      <Section title={t('my.roles')} id="roles">
        {own.roles.length > 0 ? (
          <RoleTable locale={locale} roles={own.roles} />
        ) : (
          <EmptyState title={t('my.noRoles')}>{t('my.noRolesText')}</EmptyState>
        )}
      </Section>
      <Section title={t(hasPassword ? 'password.change' : 'password.set')} id="password">
        <PasswordForm locale={locale} current={hasPassword && session?.method !== 'code'} rename={!hasPassword} />
      </Section>
      <SecondSection locale={locale} on={account?.second === 'on'} />
      <Section title={t('sessions.title')} id="sessions" lead={t('sessions.lead')}>
        <SessionTable locale={locale} sessions={own.sessions} />
      </Section>
      {own.attempts.length > 0 ? (
        <Section title={t('attempts.title')} id="attempts">
          <AttemptTable locale={locale} attempts={own.attempts} />
        </Section>
      ) : null}
    </Page>
  )
}

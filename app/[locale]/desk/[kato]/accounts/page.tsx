import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EndRoleForm } from '@/components/accounts/end-role-form'
import { GrantForm } from '@/components/accounts/grant-form'
import { RoleTable } from '@/components/accounts/role-table'
import { DeskFrame } from '@/components/desk/desk-frame'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { grantedRoles } from '@/lib/access/actor'
import { permits } from '@/lib/access/permissions'
import { officeOf } from '@/lib/features/accounts/queries/directory'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { almatyDate } from '@/lib/statute/civil-date'

type Props = { params: Promise<{ locale: string; kato: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'accounts')('office.title') }
}

export default async function Office({ params }: Props) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterDesk(locale, kato, '/accounts')
  const okrug = (await findOkrug(kato)) ?? notFound()
  const people = await officeOf(actor, kato, now)
  const t = translator(locale, 'accounts')
  const given = grantedRoles.filter((role) => permits(actor, 'accounts.grant-role', { okrugId: kato, role }))
  const ends = new Set(grantedRoles.filter((role) => permits(actor, 'accounts.end-role', { okrugId: kato, role })))
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path="/accounts"
      title={t('office.title')}
      lead={t('office.lead')}
    >
      <Section title={t('roles.title')} id="roles">
        {people.length > 0 ? (
          <RoleTable
            locale={locale}
            roles={people}
            onePlace
            first={{ key: 'person', title: t('office.person'), cell: (role) => `${role.name} (${role.login})` }}
            end={
              ends.size > 0
                ? (role) => (ends.has(role.role) ? <EndRoleForm locale={locale} role={role} name={role.name} /> : null)
                : undefined
            }
          />
        ) : (
          <EmptyState title={t('office.none')} />
        )}
      </Section>
      {given.length > 0 ? (
        <Section title={t('roles.give')} id="give">
          <GrantForm locale={locale} roles={given} today={almatyDate(now)} unitId={kato} />
        </Section>
      ) : null}
    </DeskFrame>
  )
}

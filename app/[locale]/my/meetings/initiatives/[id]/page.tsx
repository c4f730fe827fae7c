import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountBar } from '@/components/accounts/account-bar'
import { InitiativeProgress } from '@/components/meetings/initiatives/initiative-standing'
import { InitiativeSteps } from '@/components/meetings/initiatives/initiative-steps'
import { InitiativeText } from '@/components/meetings/initiatives/initiative-text'
import { StateTag } from '@/components/meetings/state-tag'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/shell/page'
import { findInitiative, okrugOfInitiative, ownPart } from '@/lib/features/meetings/queries/initiatives'
import { enterCommunity } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'gatherings')('initiative.one') }
}

function PublicLink({ locale, okrugId, id }: { locale: Locale; okrugId: string; id: string }) {
  return (
    <p>
      <a className="inline-flex min-h-11 items-center" href={`/${locale}/okrugs/${okrugId}/meetings/initiatives/${id}`}>
        {translator(locale, 'gatherings')('initiative.toPublic')}
      </a>
    </p>
  )
}

export default async function MyInitiative({ params }: Props) {
  const { locale: segment, id } = await params
  const { locale } = visitOf(segment)
  const list = '/my/meetings/initiatives'
  const path = `${list}/${id}`
  const { actor, okrugId, now } = await enterCommunity(locale, path)
  const t = translator(locale, 'gatherings')
  const initiative = await findInitiative(okrugId, id, now)
  if (!initiative) {
    // The way from a public page leads any member here: one of another community is told whose signatures count.
    const other = (await okrugOfInitiative(id)) ?? notFound()
    return (
      <Page
        locale={locale}
        path={path}
        title={t('initiative.one')}
        eyebrow={inLocale(other.name, locale)}
        breadcrumbs={[{ href: `/${locale}${list}`, text: t('initiative.list') }]}
        kind="desk"
        demo={isDemo()}
        account={<AccountBar locale={locale} />}
      >
        <Notice tone="info" title={t('initiative.others')}>
          <p>{t('initiative.othersText')}</p>
        </Notice>
        <PublicLink locale={locale} okrugId={other.okrugId} id={id} />
      </Page>
    )
  }
  const part = await ownPart(okrugId, id, actor.memberId, now)
  return (
    <Page
      locale={locale}
      path={path}
      title={t('initiative.one')}
      breadcrumbs={[{ href: `/${locale}${list}`, text: t('initiative.list') }]}
      actions={<StateTag locale={locale} state={initiative.state} />}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      <InitiativeText locale={locale} initiative={initiative} />
      <InitiativeSteps locale={locale} initiative={initiative} part={part} />
      <InitiativeProgress locale={locale} initiative={initiative} />
      <PublicLink locale={locale} okrugId={okrugId} id={id} />
    </Page>
  )
}

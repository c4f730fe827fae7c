import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountBar } from '@/components/accounts/account-bar'
import { DistrictDecisionForm } from '@/components/meetings/initiatives/district-decision-form'
import { InitiativeStanding } from '@/components/meetings/initiatives/initiative-standing'
import { SignerAccess } from '@/components/meetings/initiatives/signer-list'
import { Section } from '@/components/ui/section'
import { Page } from '@/components/ui/shell/page'
import { SummaryList } from '@/components/ui/summary-list'
import { permits } from '@/lib/access/permissions'
import { waitingIn } from '@/lib/features/meetings/queries/initiatives'
import { enterDistrict } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'gatherings')('district.page') }
}

export default async function DecideInitiative({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterDistrict(locale, kato, `/meetings/${id}`)
  const [waiting] = await waitingIn(kato, now, id)
  if (!waiting) return notFound()
  const { initiative, okrug, starter } = waiting
  const t = translator(locale, 'gatherings')
  const decides = permits(actor, 'meetings.decide-initiative', { districtId: kato })
  return (
    <Page
      locale={locale}
      path={`/district/${kato}/meetings/${id}`}
      title={t('district.page')}
      eyebrow={inLocale(okrug, locale)}
      breadcrumbs={[{ href: `/${locale}/district/${kato}`, text: translator(locale, 'deputies')('title') }]}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      <InitiativeStanding locale={locale} initiative={initiative} />
      {decides ? (
        <>
          <SummaryList facts={[{ term: t('district.starter'), value: starter }]} />
          <div className="mt-10">
            <SignerAccess locale={locale} okrugId={initiative.okrugId} meetingId={id} districtId={kato} />
          </div>
        </>
      ) : null}
      <div className="mt-10">
        <Section title={t('district.decide')}>
          {decides ? (
            <DistrictDecisionForm locale={locale} districtId={kato} initiative={initiative} />
          ) : (
            <p className="text-soft">{t('district.only')}</p>
          )}
        </Section>
      </div>
    </Page>
  )
}

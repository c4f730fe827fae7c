import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountBar } from '@/components/accounts/account-bar'
import { SignerList } from '@/components/meetings/initiatives/signer-list'
import { Page } from '@/components/ui/shell/page'
import { waitingIn } from '@/lib/features/meetings/queries/initiatives'
import { signersOf } from '@/lib/features/meetings/queries/signers'
import { enterDistrict } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = {
  params: Promise<{ locale: string; kato: string; id: string; lookId: string }>
  searchParams: Promise<{ page?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'gatherings')('signers.title') }
}

export default async function DistrictSigners({ params, searchParams }: Props) {
  const { locale: segment, kato, id, lookId } = await params
  const { locale } = visitOf(segment)
  const initiative = `/district/${kato}/meetings/${id}`
  const path = `${initiative}/signers/${lookId}`
  const { actor, now } = await enterDistrict(locale, kato, `/meetings/${id}/signers/${lookId}`)
  const [waiting] = await waitingIn(kato, now, id)
  if (!waiting) return notFound()
  const asked = { okrugId: waiting.initiative.okrugId, meetingId: id, lookId }
  const view = (await signersOf(actor, asked, (await searchParams).page)) ?? notFound()
  const t = translator(locale, 'gatherings')
  return (
    <Page
      locale={locale}
      path={path}
      title={t('signers.title')}
      eyebrow={inLocale(waiting.okrug, locale)}
      breadcrumbs={[
        { href: `/${locale}/district/${kato}`, text: translator(locale, 'deputies')('title') },
        { href: `/${locale}${initiative}`, text: t('district.page') },
      ]}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      <SignerList locale={locale} view={view} at={`/${locale}${path}`} />
    </Page>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { AreasPage } from '@/components/roll/areas-page'
import { ButtonLink } from '@/components/ui/button-link'
import { permits } from '@/lib/access/permissions'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { areasPage } from '@/lib/features/roll/queries/areas'
import { enterOffice } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'areas')('title') }
}

export default async function Areas({ params }: Props) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterOffice(locale, kato, '/roll/areas')
  const okrug = (await findOkrug(kato)) ?? notFound()
  const page = (await areasPage(actor, kato, now)) ?? notFound()
  const t = translator(locale, 'areas')
  const at = `/${locale}/desk/${kato}/roll`
  const mayChange = permits(actor, 'roll.create-area', { okrugId: kato })
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path="/roll/areas"
      crumbs={[{ href: at, text: translator(locale, 'roll')('title') }]}
      title={t('title')}
      lead={t('lead')}
      actions={
        mayChange && page.areas.length > 0 ? <ButtonLink href={`${at}/areas/new`}>{t('create')}</ButtonLink> : null
      }
    >
      <AreasPage locale={locale} okrugId={kato} page={page} mayChange={mayChange} />
    </DeskFrame>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { AreaForm } from '@/components/roll/area-form'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterSecretariat } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'areas')('create') }
}

export default async function NewArea({ params }: Props) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  await enterSecretariat(locale, kato, '/roll/areas/new')
  const okrug = (await findOkrug(kato)) ?? notFound()
  const t = translator(locale, 'areas')
  const at = `/${locale}/desk/${kato}/roll`
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path="/roll/areas/new"
      crumbs={[
        { href: at, text: translator(locale, 'roll')('title') },
        { href: `${at}/areas`, text: t('title') },
      ]}
      title={t('create')}
      lead={t('createLead')}
    >
      <AreaForm locale={locale} okrugId={kato} />
    </DeskFrame>
  )
}

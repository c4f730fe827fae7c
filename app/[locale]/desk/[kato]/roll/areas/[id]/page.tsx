import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { AreaPage } from '@/components/roll/area-page'
import { permits } from '@/lib/access/permissions'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { addressOffer, findArea } from '@/lib/features/roll/queries/areas'
import { enterOffice } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = {
  params: Promise<{ locale: string; kato: string; id: string }>
  searchParams: Promise<{ done?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'areas')('area') }
}

export default async function Area({ params, searchParams }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterOffice(locale, kato, `/roll/areas/${id}`)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const area = (await findArea(actor, kato, id, now)) ?? notFound()
  const offer = (await addressOffer(actor, kato)) ?? notFound()
  const at = `/${locale}/desk/${kato}/roll`
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/roll/areas/${id}`}
      crumbs={[
        { href: at, text: translator(locale, 'roll')('title') },
        { href: `${at}/areas`, text: translator(locale, 'areas')('title') },
      ]}
      title={inLocale(area.name, locale)}
    >
      <AreaPage
        {...{ locale, area, offer }}
        okrugId={kato}
        mayChange={permits(actor, 'roll.add-area-rule', { okrugId: kato })}
        done={(await searchParams).done}
      />
    </DeskFrame>
  )
}

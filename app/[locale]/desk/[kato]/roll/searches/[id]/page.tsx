import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { FoundMembers } from '@/components/roll/found-members'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { searchResult } from '@/lib/features/roll/queries/members'
import { enterOffice } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'roll')('search.result') }
}

export default async function Search({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterOffice(locale, kato, `/roll/searches/${id}`)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const search = (await searchResult(actor, kato, id, now)) ?? notFound()
  const t = translator(locale, 'roll')
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/roll/searches/${id}`}
      crumbs={[{ href: `/${locale}/desk/${kato}/roll`, text: t('title') }]}
      title={t('search.result')}
    >
      <FoundMembers locale={locale} okrugId={kato} search={search} />
    </DeskFrame>
  )
}

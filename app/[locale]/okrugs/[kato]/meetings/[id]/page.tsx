import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PublicMeeting } from '@/components/meetings/public-meeting'
import { OkrugFrame } from '@/components/okrugs/okrug-frame'
import { decisionsOf } from '@/lib/features/decisions/queries'
import { publishedMeeting } from '@/lib/features/meetings/queries/published'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { publicProtocol } from '@/lib/features/protocols/queries/published'
import { now } from '@/lib/platform/clock/clock'
import { isDemo } from '@/lib/platform/env/demo'
import { instantWords } from '@/lib/platform/i18n/dates'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

export const dynamic = 'force-static'
export const revalidate = 86400
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, kato, id } = await params
  const meeting = await publishedMeeting(kato, id)
  const { locale } = visitOf(segment)
  return meeting ? { title: translator(locale, 'meetings')('one', { number: meeting.ordinal }) } : {}
}

export default async function Meeting({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const meeting = (await publishedMeeting(kato, id)) ?? notFound()
  const [decisions, protocol] = await Promise.all([decisionsOf(kato, [id], now()), publicProtocol(kato, id)])
  const t = translator(locale, 'meetings')
  return (
    <OkrugFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/meetings/${id}`}
      title={t('one', { number: meeting.ordinal })}
      lead={instantWords(meeting.startsAt, locale)}
    >
      <PublicMeeting locale={locale} okrugId={kato} meeting={meeting} decisions={decisions} protocol={protocol} />
    </OkrugFrame>
  )
}

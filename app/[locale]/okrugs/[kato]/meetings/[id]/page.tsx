import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { numberedName } from '@/components/meetings/naming'
import { PublicMeeting } from '@/components/meetings/public-meeting'
import { OkrugFrame } from '@/components/okrugs/okrug-frame'
import { decisionsOf } from '@/lib/features/decisions/queries/published'
import { liveMeeting } from '@/lib/features/meetings/queries/live'
import { publishedMeeting } from '@/lib/features/meetings/queries/published'
import { admits } from '@/lib/features/meetings/workflow'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { publicDocuments } from '@/lib/features/protocols/queries/documents'
import { publicProtocol } from '@/lib/features/protocols/queries/published'
import { now } from '@/lib/platform/clock/clock'
import { isDemo } from '@/lib/platform/env/demo'
import { instantWords } from '@/lib/platform/i18n/dates'
import { visitOf } from '@/lib/platform/i18n/visit'

export const dynamic = 'force-static'
export const revalidate = 86400
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, kato, id } = await params
  const meeting = await publishedMeeting(kato, id)
  const { locale } = visitOf(segment)
  return meeting ? { title: numberedName(meeting, locale) } : {}
}

export default async function Meeting({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const meeting = (await publishedMeeting(kato, id)) ?? notFound()
  const [decisions, protocol, documents, live] = await Promise.all([
    decisionsOf(kato, [id], now()),
    publicProtocol(kato, id),
    publicDocuments(kato, id),
    admits(meeting.state, 'register-attendance') ? liveMeeting(kato, id) : null,
  ])
  return (
    <OkrugFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/meetings/${id}`}
      title={numberedName(meeting, locale)}
      lead={instantWords(meeting.startsAt, locale)}
    >
      <PublicMeeting
        locale={locale}
        okrugId={kato}
        meeting={meeting}
        live={live}
        decisions={decisions}
        protocol={protocol}
        documents={documents}
      />
    </OkrugFrame>
  )
}

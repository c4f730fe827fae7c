import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { ProtocolDesk } from '@/components/protocols/protocol-desk'
import { permits } from '@/lib/access/permissions'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { isLate } from '@/lib/features/protocols/documents/late'
import { gapsIn } from '@/lib/features/protocols/minutes/gaps'
import { documentsOf } from '@/lib/features/protocols/queries/documents'
import { signedPapers } from '@/lib/features/protocols/queries/papers'
import { protocolDesk } from '@/lib/features/protocols/queries/published'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = {
  params: Promise<{ locale: string; kato: string; id: string }>
  searchParams: Promise<{ done?: string; refused?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'protocols')('title') }
}

export default async function MeetingProtocol({ params, searchParams }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const path = '/protocol'
  const { actor, session, now } = await enterDesk(locale, kato, `/meetings/${id}${path}`)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const meeting = (await deskMeeting(kato, id, now)) ?? notFound()
  const { protocol, mayDraft } = (await protocolDesk(kato, id)) ?? notFound()
  const [documents, papers, outcome] = await Promise.all([documentsOf(kato, id), signedPapers(kato, id), searchParams])
  const t = translator(locale, 'protocols')
  const may = (what: 'draft-protocol' | 'draft-correction' | 'reorder-documents') =>
    permits(actor, `protocols.${what}`, { okrugId: kato })
  return (
    <MeetingFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      meeting={meeting}
      path={path}
      title={t('title')}
      lead={t('desk.lead')}
    >
      <ProtocolDesk
        locale={locale}
        place={{ okrugId: kato, meetingId: id }}
        protocol={protocol}
        gaps={protocol ? gapsIn(protocol.body) : []}
        documents={documents}
        may={{
          draft: mayDraft && may('draft-protocol'),
          correct: may('draft-correction'),
          again: documents.some((one) => isLate(one, now)) && may('reorder-documents'),
        }}
        paper={{ papers, outcome, accountId: actor.accountId, second: session?.second ?? 'off' }}
      />
    </MeetingFrame>
  )
}

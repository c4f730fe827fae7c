import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { CorrectionDesk } from '@/components/protocols/correction-desk'
import { DraftForm } from '@/components/protocols/draft-form'
import { DraftedProtocol } from '@/components/protocols/drafted-protocol'
import { PaperDesk } from '@/components/protocols/signing/paper-desk'
import { permits } from '@/lib/access/permissions'
import { findOkrug } from '@/lib/features/okrugs/queries'
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

export default async function ProtocolDesk({ params, searchParams }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const path = `/meetings/${id}/protocol`
  const { actor, session } = await enterDesk(locale, kato, path)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const { protocol, mayDraft } = (await protocolDesk(kato, id)) ?? notFound()
  const [documents, papers, outcome] = await Promise.all([documentsOf(kato, id), signedPapers(kato, id), searchParams])
  const t = translator(locale, 'protocols')
  const drafts = mayDraft && permits(actor, 'protocols.draft-protocol', { okrugId: kato })
  const paper = { locale, papers, outcome, accountId: actor.accountId, second: session?.second ?? false }
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={path}
      title={t('title')}
      lead={t('desk.lead')}
      crumbs={[{ href: `/${locale}/desk/${kato}/meetings/${id}`, text: t('meeting') }]}
    >
      {drafts ? <DraftForm locale={locale} okrugId={kato} meetingId={id} again={protocol !== null} /> : null}
      {protocol?.signedAt ? (
        <CorrectionDesk
          locale={locale}
          okrugId={kato}
          protocol={protocol}
          documents={documents}
          onPaper={({ id: correctionId, signedAt, signatures, manifest }) => (
            <PaperDesk
              {...paper}
              act={{ okrugId: kato, meetingId: id, correctionId, signedAt, signatures, manifest }}
            />
          )}
          writes={permits(actor, 'protocols.draft-correction', { okrugId: kato })}
        />
      ) : null}
      <DraftedProtocol
        locale={locale}
        protocol={protocol}
        documents={documents}
        gaps={protocol ? gapsIn(protocol.body) : []}
        okrugId={kato}
      >
        {protocol ? <PaperDesk {...paper} act={{ ...protocol, okrugId: kato }} /> : null}
      </DraftedProtocol>
    </DeskFrame>
  )
}

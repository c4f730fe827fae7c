import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { CorrectionDesk } from '@/components/protocols/correction-desk'
import { DraftedProtocol } from '@/components/protocols/drafted-protocol'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { permits } from '@/lib/access/permissions'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { draftProtocolAction } from '@/lib/features/protocols/actions'
import { gapsIn } from '@/lib/features/protocols/minutes/gaps'
import { documentsOf } from '@/lib/features/protocols/queries/documents'
import { protocolDesk } from '@/lib/features/protocols/queries/published'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'protocols')('title') }
}

export default async function ProtocolDesk({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const path = `/meetings/${id}/protocol`
  const { actor } = await enterDesk(locale, kato, path)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const { protocol, mayDraft } = (await protocolDesk(kato, id)) ?? notFound()
  const documents = await documentsOf(kato, id)
  const t = translator(locale, 'protocols')
  const corrects = permits(actor, 'protocols.draft-correction', { okrugId: kato })
  const drafts = mayDraft && permits(actor, 'protocols.draft-protocol', { okrugId: kato })
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
      {drafts ? (
        <ActionForm
          locale={locale}
          action={draftProtocolAction.bind(null, { locale, okrugId: kato, meetingId: id })}
          label={t('desk.draft')}
          className="mb-6"
        >
          <SubmitButton tone={protocol ? 'secondary' : 'primary'}>
            {t(protocol ? 'desk.redraft' : 'desk.draft')}
          </SubmitButton>
        </ActionForm>
      ) : null}
      {protocol?.signedAt ? (
        <CorrectionDesk locale={locale} okrugId={kato} protocol={protocol} writes={corrects} />
      ) : null}
      {protocol ? (
        <DraftedProtocol
          locale={locale}
          protocol={protocol}
          documents={documents}
          gaps={gapsIn(protocol.body)}
          okrugId={kato}
        />
      ) : (
        <EmptyState title={t('desk.none')}>
          <p>{t('desk.noneText')}</p>
        </EmptyState>
      )}
    </DeskFrame>
  )
}

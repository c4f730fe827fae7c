import type { ComponentProps } from 'react'
import { UploadOutcome } from '@/components/ui/form/upload-outcome'
import { Notice } from '@/components/ui/notice'
import type { DocumentView, Gap, ProtocolView } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { CorrectionDesk } from './correction-desk'
import { DocumentsAgain } from './documents-again'
import { DraftForm } from './draft-form'
import { DraftedProtocol } from './drafted-protocol'
import { PaperDesk } from './signing/paper-desk'

type ProtocolDeskProps = {
  locale: Locale
  place: { okrugId: string; meetingId: string }
  protocol: ProtocolView | null
  gaps: Gap[]
  documents: DocumentView[]
  /** what the reader may do at this moment; `again`: files were given up */
  may: { draft: boolean; correct: boolean; again: boolean }
  paper: Omit<ComponentProps<typeof PaperDesk>, 'locale' | 'act'>
}

/** A meeting's protocol at the desk: drafting it, its files, the way over paper, and the notes on it once it is signed. */
export function ProtocolDesk({ locale, place, protocol, gaps, documents, may, paper }: ProtocolDeskProps) {
  const [t, signing] = [translator(locale, 'documents'), translator(locale, 'signing')]
  const { okrugId, meetingId } = place
  const here = `/${locale}/desk/${okrugId}/meetings/${meetingId}/protocol`
  // Where a paper is awaited, what became of one is said there.
  const waits = protocol && (!protocol.signedAt || protocol.corrections.some((one) => !one.signedAt))
  return (
    <>
      {waits ? null : <UploadOutcome locale={locale} outcome={paper.outcome} words={signing('paper.attached')} />}
      {may.again ? (
        <Notice tone="bad" title={t('late.title')}>
          <p className="mb-3">{t('lateSome')}</p>
          <DocumentsAgain locale={locale} place={place} to={here} />
        </Notice>
      ) : null}
      {may.draft ? <DraftForm locale={locale} {...place} again={protocol !== null} /> : null}
      {protocol?.signedAt ? (
        <CorrectionDesk
          locale={locale}
          okrugId={okrugId}
          protocol={protocol}
          documents={documents}
          onPaper={({ id: correctionId, signedAt, signatures, manifest }) => (
            <PaperDesk {...paper} locale={locale} act={{ ...place, correctionId, signedAt, signatures, manifest }} />
          )}
          writes={may.correct}
        />
      ) : null}
      <DraftedProtocol locale={locale} protocol={protocol} documents={documents} gaps={gaps} okrugId={okrugId}>
        {protocol ? <PaperDesk {...paper} locale={locale} act={{ ...protocol, okrugId }} /> : null}
      </DraftedProtocol>
    </>
  )
}

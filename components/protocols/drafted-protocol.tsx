import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import type { DocumentView, Gap, ProtocolView } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { DocumentList, DocumentProgress, ofProtocol } from './document-list'
import { GapList } from './gap-list'
import { ProtocolDocument } from './protocol-document'
import { ProtocolSeal } from './protocol-seal'
import { waitingWords } from './signing/waiting-words'

type DraftedProtocolProps = {
  locale: Locale
  okrugId: string
  protocol: ProtocolView | null
  documents: DocumentView[]
  gaps: Gap[]
  /** what stands between its files and its text */
  children?: ReactNode
}

/** A protocol at the desk: what it lacks while it is not signed, its files, its text, who confirmed it. */
export function DraftedProtocol({ locale, okrugId, protocol, documents, gaps, children }: DraftedProtocolProps) {
  const t = translator(locale, 'protocols')
  if (!protocol)
    return (
      <EmptyState title={t('desk.none')}>
        <p>{t('desk.noneText')}</p>
      </EmptyState>
    )
  const unsigned = protocol.signedAt === null
  const own = ofProtocol(documents)
  return (
    <>
      {unsigned ? <GapList locale={locale} gaps={gaps} /> : null}
      {unsigned ? <Notice tone="due" title={waitingWords(locale, protocol.signatures)} /> : null}
      {own.length > 0 ? (
        <Section title={translator(locale, 'documents')('title')}>
          <DocumentProgress locale={locale} documents={own} />
          <DocumentList locale={locale} okrugId={okrugId} meetingId={protocol.meetingId} documents={own} />
        </Section>
      ) : null}
      {children}
      <Section title={t('title')}>
        <ProtocolDocument locale={locale} body={protocol.body} />
      </Section>
      <ProtocolSeal locale={locale} protocol={protocol} />
    </>
  )
}

import { Notice } from '@/components/ui/notice'
import type { DocumentView, ProtocolView } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Correction, CorrectionFiles } from './corrections'
import { DocumentList, ofProtocol } from './document-list'
import { ProtocolDocument } from './protocol-document'
import { ProtocolSeal } from './protocol-seal'

type PublicProtocolProps = {
  locale: Locale
  place: { okrugId: string; meetingId: string }
  /** the public copy */
  protocol: ProtocolView
  documents: DocumentView[]
}

/** A signed protocol as everyone reads it: its files, its text, who signed it, and the notes on it, of which whoever begins to read is told. */
export function PublicProtocol({ locale, place, protocol, documents }: PublicProtocolProps) {
  const t = translator(locale, 'protocols')
  const { body, corrections } = protocol
  return (
    <>
      {corrections.length > 0 ? (
        <Notice tone="due" title={t('correction.there', { count: corrections.length })}>
          <p>
            <a className="inline-flex min-h-11 items-center" href="#corrections">
              {t('correction.title')}
            </a>
          </p>
        </Notice>
      ) : null}
      <DocumentList locale={locale} {...place} documents={ofProtocol(documents)} />
      <ProtocolDocument locale={locale} body={body} />
      <ProtocolSeal locale={locale} protocol={protocol} />
      <div id="corrections">
        {corrections.map((one) => (
          <Correction key={one.id} locale={locale} correction={one} body={body}>
            <CorrectionFiles locale={locale} of={{ ...place, number: one.number }} documents={documents} />
          </Correction>
        ))}
      </div>
    </>
  )
}

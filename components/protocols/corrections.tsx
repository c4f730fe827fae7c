import type { ReactNode } from 'react'
import { Heading } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import type { CorrectionView, DocumentView, ProtocolBody } from '@/lib/features/protocols/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { DocumentList, DocumentProgress } from './document-list'
import { SignatureWords } from './signing/signature-words'
import { waitingWords } from './signing/waiting-words'

type CorrectionProps = {
  locale: Locale
  correction: CorrectionView
  /** the protocol whose two signatories confirm the note */
  body: Pick<ProtocolBody, 'chair' | 'secretary'>
  children?: ReactNode
}

/** One numbered note: what it says, who signed it and when, its hash. */
export function Correction({ locale, correction, body, children }: CorrectionProps) {
  const t = translator(locale, 'protocols')
  const { number, text, signatures, signedAt, sha256 } = correction
  return (
    <div className="border-line border-t py-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <Heading>{t('correction.note', { number })}</Heading>
        {signedAt ? null : <Tag tone="due">{waitingWords(locale, signatures)}</Tag>}
      </div>
      <p lang={locale === 'en' ? 'kk' : undefined} className="max-w-prose whitespace-pre-line">
        {inLocale(text, locale)}
      </p>
      {signatures.map((signature) => (
        <p key={signature.signatory} className="mt-1 text-sm text-soft">
          {t(signature.signatory)}:{' '}
          <SignatureWords locale={locale} name={body[signature.signatory]} signature={signature} />
        </p>
      ))}
      <p className="mt-1 text-sm text-soft">
        {t('hash')}: <code className="break-all">{sha256}</code>
      </p>
      {children}
    </div>
  )
}

type CorrectionFilesProps = {
  locale: Locale
  of: { okrugId: string; meetingId: string; number: number }
  /** of the protocol and all that belongs to it */
  documents: DocumentView[]
}

/** The files of one note, and how far they are. */
export function CorrectionFiles({ locale, of, documents }: CorrectionFilesProps) {
  const own = documents.filter((one) => 'correction' in one && one.correction === of.number)
  return (
    <div className="mt-3">
      <DocumentProgress locale={locale} documents={own} />
      <DocumentList locale={locale} okrugId={of.okrugId} meetingId={of.meetingId} documents={own} />
    </div>
  )
}

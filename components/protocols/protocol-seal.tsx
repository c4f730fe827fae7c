import { SummaryList } from '@/components/ui/summary-list'
import type { ProtocolView } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { SignatureWords } from './signing/signature-words'

/** The foot of a protocol: who signed it, when and how, its hash, and the head of the ledger it was drafted on. */
export function ProtocolSeal({ locale, protocol }: { locale: Locale; protocol: ProtocolView }) {
  const t = translator(locale, 'protocols')
  const signed = (signatory: 'chair' | 'secretary', name: string) => {
    const signature = protocol.signatures.find((one) => one.signatory === signatory)
    return {
      term: t(signatory),
      value: signature ? (
        <SignatureWords locale={locale} name={name} signature={signature} />
      ) : (
        t('notConfirmed', { name })
      ),
    }
  }
  return (
    <SummaryList
      facts={[
        signed('chair', protocol.body.chair),
        signed('secretary', protocol.body.secretary),
        { term: t('hash'), value: <code className="break-all text-sm">{protocol.sha256}</code> },
        { term: t('ledgerHead'), value: <code className="break-all text-sm">{protocol.ledgerHead}</code> },
      ]}
    />
  )
}

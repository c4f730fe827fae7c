import { DateText } from '@/components/ui/date-text'
import { SummaryList } from '@/components/ui/summary-list'
import type { ProtocolView } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** The foot of a protocol: who confirmed it and when, its hash, and the head of the ledger it was drafted on. */
export function ProtocolSeal({ locale, protocol }: { locale: Locale; protocol: ProtocolView }) {
  const t = translator(locale, 'protocols')
  const confirmed = (signatory: 'chair' | 'secretary', name: string) => {
    const signature = protocol.signatures.find((one) => one.signatory === signatory)
    return {
      term: t(signatory),
      value: signature ? (
        <>
          {name}, {t('confirmedAt')} <DateText locale={locale} value={signature.at} />
        </>
      ) : (
        t('notConfirmed', { name })
      ),
    }
  }
  return (
    <SummaryList
      facts={[
        confirmed('chair', protocol.body.chair),
        confirmed('secretary', protocol.body.secretary),
        { term: t('hash'), value: <code className="break-all text-sm">{protocol.sha256}</code> },
        { term: t('ledgerHead'), value: <code className="break-all text-sm">{protocol.ledgerHead}</code> },
      ]}
    />
  )
}

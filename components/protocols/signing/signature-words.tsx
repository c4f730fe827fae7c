import { DateText } from '@/components/ui/date-text'
import { Icon } from '@/components/ui/icon'
import type { CertificateView, SignatureView } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type SignatureWordsProps = { locale: Locale; name: string; signature: SignatureView }

/** Who signed, when and how; of a certificate who issued it, and by whom the signature was found valid, or that it was not. */
export function SignatureWords({ locale, name, signature: { at, way, certificate } }: SignatureWordsProps) {
  const t = translator(locale, 'signing')
  return (
    <>
      {name}, <DateText locale={locale} value={at} />, {t(`way.${way}`)}
      {certificate ? <CertificateWords locale={locale} certificate={certificate} /> : null}
    </>
  )
}

function CertificateWords({ locale, certificate }: { locale: Locale; certificate: CertificateView }) {
  const t = translator(locale, 'signing')
  const { issuer, algorithm, verified, revocation } = certificate
  return (
    <span className="mt-1 block text-sm text-soft">
      {t('certificate.issuer', { issuer, algorithm })}
      <span className={`mt-1 flex gap-2 ${verified ? 'text-good' : 'text-gold'}`}>
        <Icon name={verified ? 'check' : 'info'} className="mt-0.5" />
        <span>
          {t(`certificate.${verified ?? 'none'}`)}{' '}
          {verified ? t(revocation ? 'certificate.asked' : 'certificate.notAsked') : null}
        </span>
      </span>
    </span>
  )
}

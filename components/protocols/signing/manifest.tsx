import { buttonLook } from '@/components/ui/button-look'
import { Disclosure } from '@/components/ui/disclosure'
import type { Signable } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type ManifestProps = {
  locale: Locale
  manifest: Signable
  /** of the file it is saved as */
  name: string
  open?: boolean
  /** both have signed it already */
  signed?: boolean
}

/** The very bytes that are signed: their hash, the bytes themselves, and a file of them for whoever signs or checks elsewhere. */
export function Manifest({ locale, manifest: { text, sha256 }, name, open, signed }: ManifestProps) {
  const t = translator(locale, 'signing')
  return (
    <Disclosure title={t('manifest')} open={open}>
      <p className="max-w-prose">{t(signed ? 'manifestSigned' : 'manifestLead')}</p>
      <p className="mt-2 text-sm">
        {t('manifestHash')}: <code className="break-all">{sha256}</code>
      </p>
      <pre className="my-3 max-w-3xl whitespace-pre-wrap break-all rounded-card border border-line bg-sunk p-3 text-sm">
        {text}
      </pre>
      <a
        data-plain
        className={buttonLook.secondary}
        href={`data:application/json;base64,${Buffer.from(text).toString('base64')}`}
        download={`${name}.json`}
      >
        {t('sheet.save')}
      </a>
    </Disclosure>
  )
}

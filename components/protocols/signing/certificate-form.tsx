import { ProofFields } from '@/components/accounts/proof-fields'
import { ActionForm } from '@/components/ui/form/action-form'
import { FileField } from '@/components/ui/form/file-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import type { SecondState } from '@/lib/features/accounts/views'
import { signProtocolAction } from '@/lib/features/protocols/actions'
import type { Signable } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Manifest } from './manifest'
import { NcalayerButton } from './ncalayer-button'

type CertificateFormProps = {
  locale: Locale
  okrugId: string
  meetingId: string
  /** of a note on the protocol: which */
  correctionId?: string
  signable: Signable
  number: string
  second: SecondState
}

/** A signature with the national certificate: by NCALayer on this computer, or by any program as a file. */
export function CertificateForm({ locale, signable, number, second, ...act }: CertificateFormProps) {
  const t = translator(locale, 'signing')
  const keys = ['run', 'connecting', 'choose', 'got', 'away', 'cancelled', 'failed'] as const
  const words = Object.fromEntries(keys.map((key) => [key, t(`sheet.${key}`)])) as Record<(typeof keys)[number], string>
  return (
    <>
      <Manifest locale={locale} manifest={signable} name={number} open />
      <ActionForm
        locale={locale}
        action={signProtocolAction.bind(null, { locale, ...act, sha256: signable.sha256 })}
        label={t('sheet.title')}
        className="mt-6 max-w-3xl space-y-6"
      >
        <noscript>
          <p>{t('sheet.noScripts')}</p>
        </noscript>
        <NcalayerButton
          locale={locale}
          bytes={Buffer.from(signable.text).toString('base64')}
          field="cms"
          words={words}
        />
        <FileField name="cms" label={t('sheet.file')} hint={t('sheet.fileHint')} accept=".p7s,.cms,.p7m,.sig" />
        <ProofFields locale={locale} asks="signature" second={second} />
        <SubmitButton>{t('sheet.submit')}</SubmitButton>
      </ActionForm>
    </>
  )
}

import { ProofFields } from '@/components/accounts/proof-fields'
import { ButtonLink } from '@/components/ui/button-link'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { confirmCorrectionAction } from '@/lib/features/protocols/actions'
import type { AwaitingCorrection } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Correction } from './corrections'

type ConfirmCorrectionProps = { locale: Locale; correction: AwaitingCorrection; second: boolean }

/** A note before the chair or the secretary, to be confirmed as it stands. */
export function ConfirmCorrection({ locale, correction, second }: ConfirmCorrectionProps) {
  const t = translator(locale, 'protocols')
  const { okrugId, meetingId, id: correctionId, sha256, signatures, mine, body } = correction
  const done = signatures.some((one) => one.signatory === mine)
  return (
    <Section title={t('correction.title')} lead={t('correction.lead')}>
      <p className="mb-4">
        <a className="inline-flex min-h-11 items-center" href={`/${locale}/okrugs/${okrugId}/meetings/${meetingId}`}>
          {t('title')} {body.number}
        </a>
      </p>
      <Correction locale={locale} correction={correction} body={body} />
      {done ? (
        <Notice tone="good" title={t('correction.done')}>
          <p>{t('correction.waiting')}</p>
        </Notice>
      ) : (
        <>
          <ConfirmForm
            locale={locale}
            action={confirmCorrectionAction.bind(null, { locale, okrugId, meetingId, correctionId, sha256 })}
            open={t('correction.confirmOpen')}
            sentence={<p>{t('correction.confirmText')}</p>}
            submit={t('correction.confirm')}
            tone="primary"
          >
            <ProofFields locale={locale} asks="signature" second={second} />
          </ConfirmForm>
          <p className="mt-4">
            <ButtonLink tone="secondary" href={`/${locale}/my/protocols/${meetingId}/certificate`}>
              {translator(locale, 'signing')('byCertificate')}
            </ButtonLink>
          </p>
        </>
      )}
    </Section>
  )
}

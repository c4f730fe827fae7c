import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import type { SecondState } from '@/lib/features/accounts/views'
import { confirmCorrectionAction } from '@/lib/features/protocols/actions'
import type { AwaitingCorrection, DocumentView } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Correction, CorrectionFiles } from './corrections'
import { SigningWays } from './signing/signing-ways'
import { waitingWords } from './signing/waiting-words'

type ConfirmCorrectionProps = {
  locale: Locale
  correction: AwaitingCorrection
  documents: DocumentView[]
  second: SecondState
}

/** A note before the chair or the secretary, to be signed as it stands. */
export function ConfirmCorrection({ locale, correction, documents, second }: ConfirmCorrectionProps) {
  const t = translator(locale, 'protocols')
  const { okrugId, meetingId, id: correctionId, number, manifest, signatures, mine, body } = correction
  const done = signatures.some((one) => one.signatory === mine)
  const place = { locale, okrugId, meetingId, correctionId, sha256: manifest?.sha256 ?? '' }
  return (
    <>
      <Section title={t('correction.title')} lead={t('correction.lead')}>
        <p className="mb-4">
          <a className="inline-flex min-h-11 items-center" href={`/${locale}/okrugs/${okrugId}/meetings/${meetingId}`}>
            {t('title')} {body.number}
          </a>
        </p>
        <Correction locale={locale} correction={correction} body={body}>
          <CorrectionFiles locale={locale} of={correction} documents={documents} />
        </Correction>
      </Section>
      {done ? (
        <Notice tone="good" title={t('correction.done')}>
          <p>{waitingWords(locale, signatures)}</p>
        </Notice>
      ) : (
        <SigningWays
          locale={locale}
          meetingId={meetingId}
          manifest={manifest}
          name={`${body.number}.c${number}`}
          action={confirmCorrectionAction.bind(null, place)}
          open={t('correction.confirmOpen')}
          sentence={t('correction.confirmText')}
          submit={t('correction.confirm')}
          second={second}
        />
      )}
    </>
  )
}

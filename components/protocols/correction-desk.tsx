import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { Fold } from '@/components/ui/form/fold'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Section } from '@/components/ui/section'
import { discardCorrectionAction, draftCorrectionAction } from '@/lib/features/protocols/actions'
import type { CorrectionView, DocumentView, ProtocolView } from '@/lib/features/protocols/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Correction, CorrectionFiles } from './corrections'

type CorrectionDeskProps = {
  locale: Locale
  okrugId: string
  protocol: ProtocolView
  documents: DocumentView[]
  writes: boolean
  /** how one of them is signed on paper */
  onPaper: (correction: CorrectionView) => ReactNode
}

/** The notes on a signed protocol at the desk: those there are, and the next one, one at a time. */
export function CorrectionDesk({ locale, okrugId, protocol, documents, writes, onPaper }: CorrectionDeskProps) {
  const t = translator(locale, 'protocols')
  const { meetingId, body, corrections } = protocol
  const place = { locale, okrugId, meetingId }
  const open = corrections.find((one) => !one.signedAt)
  return (
    <Section title={t('correction.title')} lead={t('correction.lead')} id="corrections">
      {corrections.map((one) => (
        <Correction key={one.id} locale={locale} correction={one} body={body}>
          <CorrectionFiles locale={locale} of={{ okrugId, meetingId, number: one.number }} documents={documents} />
          {onPaper(one)}
          {writes && one === open && one.signatures.length === 0 ? (
            <div className="mt-8">
              <ConfirmForm
                locale={locale}
                action={discardCorrectionAction.bind(null, { ...place, correctionId: one.id })}
                open={t('correction.discard')}
                sentence={<p>{t('correction.discardText')}</p>}
                submit={t('correction.discardSubmit')}
              />
            </div>
          ) : null}
        </Correction>
      ))}
      {writes && !open ? (
        <ActionForm locale={locale} action={draftCorrectionAction.bind(null, place)} label={t('correction.add')}>
          <Fold title={t('correction.add')}>
            <div className="mt-3 space-y-4">
              <BilingualField
                name="text"
                label={t('correction.text')}
                hint={t('correction.textHint')}
                rows={4}
                maxLength={4000}
              />
              <SubmitButton>{t('correction.submit')}</SubmitButton>
            </div>
          </Fold>
        </ActionForm>
      ) : null}
    </Section>
  )
}

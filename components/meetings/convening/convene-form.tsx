import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { conveneSessionAction } from '@/lib/features/meetings/actions'
import type { ProposalView } from '@/lib/features/meetings/views'
import type { Bilingual, Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { LawfulDate } from './lawful-dates'
import { TimeFields } from './time-fields'

type ConveneFormProps = {
  locale: Locale
  okrugId: string
  proposals: Record<'ordinary' | 'candidates', ProposalView>
  /** Where the last session was. */
  place: Bilingual | null
}

/** The akim convenes a session: what kind, when, where. Proposes the first lawful day and says why earlier ones are not. */
export function ConveneForm({ locale, okrugId, proposals, place }: ConveneFormProps) {
  const t = translator(locale, 'convening')
  const { ordinary, candidates } = proposals
  return (
    <ActionForm
      locale={locale}
      label={t('convene.title')}
      action={conveneSessionAction.bind(null, { locale, okrugId })}
    >
      <RadioGroup
        name="subject"
        label={t('convene.subject')}
        value="ordinary"
        choices={[
          { value: 'ordinary', text: t('convene.ordinary'), hint: t('convene.ordinaryHint') },
          { value: 'candidates', text: t('convene.candidates'), hint: t('convene.candidatesHint') },
        ]}
      />
      <div>
        <LawfulDate locale={locale} proposal={ordinary} />
        <LawfulDate locale={locale} proposal={candidates} />
      </div>
      <TimeFields locale={locale} date={ordinary.working ?? ordinary.date} place={place} min={candidates.date} />
      <Buttons>
        <SubmitButton>{t('convene.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

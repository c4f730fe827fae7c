import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { conveneGatheringAction } from '@/lib/features/meetings/actions'
import type { ProposalView } from '@/lib/features/meetings/views'
import type { Bilingual, Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { LawfulDate } from './lawful-dates'
import { TimeFields } from './time-fields'

export type GatheringFormProps = {
  locale: Locale
  okrugId: string
  proposal: ProposalView
  /** Where the last meeting was. */
  place: Bilingual | null
}

/** Who takes part: all members (GA-1) or the delegates (GA-2). */
export function ModeChoice({ locale }: { locale: Locale }) {
  const t = translator(locale, 'gatherings')
  const choice = (mode: 'members' | 'delegates') => ({
    value: mode,
    text: t(`convene.${mode}`),
    hint: t(`convene.${mode}Hint`),
  })
  return (
    <RadioGroup
      name="mode"
      label={t('convene.mode')}
      value="members"
      choices={[choice('members'), choice('delegates')]}
    />
  )
}

/** The akim convenes a gathering (GA-5): who takes part, when, where. Proposes the first lawful day and says why earlier ones are not. */
export function GatheringForm({ locale, okrugId, proposal, place }: GatheringFormProps) {
  const t = translator(locale, 'gatherings')
  return (
    <ActionForm
      locale={locale}
      label={t('convene.gathering.title')}
      action={conveneGatheringAction.bind(null, { locale, okrugId })}
    >
      <ModeChoice locale={locale} />
      <LawfulDate locale={locale} kind="gathering" proposal={proposal} />
      <TimeFields locale={locale} date={proposal.working ?? proposal.date} place={place} min={proposal.date} />
      <Buttons>
        <SubmitButton>{t('convene.gathering.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

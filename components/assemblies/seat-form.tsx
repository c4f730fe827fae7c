import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { DateField } from '@/components/ui/form/date-field'
import { Buttons, FieldRow } from '@/components/ui/form/rows'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { seatMemberAction } from '@/lib/features/assemblies/actions'
import type { CandidateView, SettlementView } from '@/lib/features/assemblies/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { CivilDate } from '@/lib/statute/civil-date'

type SeatFormProps = {
  locale: Locale
  okrugId: string
  seat: number
  candidates: CandidateView[]
  settlements: SettlementView[]
  today: CivilDate
}

/** Gives a seat to one of the people found. */
export function SeatForm({ locale, okrugId, seat, candidates, settlements, today }: SeatFormProps) {
  const t = translator(locale, 'assemblies')
  const settlementOf = (id: string | null) => settlements.find(({ kato }) => kato === id)
  const choices = candidates.map(({ memberId, name, birthDate, address, settlementId, standing }) => {
    const settlement = settlementOf(settlementId)
    const where = [settlement && inLocale(settlement.name, locale), address].filter(Boolean).join(', ')
    const born = t('candidate.born', { date: dateWords(birthDate, locale) })
    const why = standing === 'eligible' ? '' : t(`candidate.${standing}`)
    return {
      value: memberId,
      text: name,
      hint: [born, where, why].filter(Boolean).join(' · '),
      disabled: standing !== 'eligible',
    }
  })
  const only = candidates.length === 1 ? candidates[0] : undefined
  return (
    <ActionForm
      locale={locale}
      label={t('seating.title', { seat })}
      action={seatMemberAction.bind(null, { locale, okrugId, seat })}
    >
      <RadioGroup name="memberId" label={t('seating.person')} value={only?.memberId} choices={choices} />
      <FieldRow>
        <DateField name="since" label={t('seating.since')} value={today} />
        <DateField name="until" label={t('seating.until')} hint={t('seating.untilHint')} optional />
      </FieldRow>
      <FieldRow>
        <TextField name="basisNumber" label={t('seating.basisNumber')} hint={t('seating.basisHint')} maxLength={60} />
        <DateField name="basisOn" label={t('seating.basisOn')} />
      </FieldRow>
      <SelectField
        name="settlementId"
        label={t('seating.settlement')}
        hint={t('seating.settlementHint')}
        value={only?.settlementId ?? undefined}
        empty={t('whole')}
        choices={settlements.map(({ kato, name }) => ({ value: kato, text: inLocale(name, locale) }))}
        optional
      />
      <Buttons>
        <SubmitButton>{t('seating.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

import { ActionForm } from '@/components/ui/form/action-form'
import { FieldRow } from '@/components/ui/form/rows'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { correctMemberAction } from '@/lib/features/roll/actions'
import type { MemberDetails, SettlementView } from '@/lib/features/roll/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type CorrectFormProps = { locale: Locale; okrugId: string; member: MemberDetails; settlements: SettlementView[] }

/** Names, address and phone of a person, to be put right. */
export function CorrectForm({ locale, okrugId, member, settlements }: CorrectFormProps) {
  const t = translator(locale, 'roll')
  const known = { locale, okrugId, id: member.id, changedAt: member.changedAt.toISOString() }
  const field = (name: 'surname' | 'givenName' | 'patronymic' | 'street' | 'house' | 'flat' | 'phone') => ({
    name,
    label: t(`columns.${name}.title`),
    value: member[name] ?? '',
    maxLength: 120,
  })
  return (
    <ActionForm locale={locale} action={correctMemberAction.bind(null, known)} label={t('detail.correct')} keep>
      <TextField {...field('surname')} width="wide" />
      <TextField {...field('givenName')} width="wide" />
      <TextField {...field('patronymic')} width="wide" optional />
      <SelectField
        name="settlementId"
        label={t('settlement')}
        value={member.settlementId ?? ''}
        empty={t('detail.noSettlement')}
        choices={settlements.map(({ kato, name }) => ({ value: kato, text: inLocale(name, locale) }))}
        optional={settlements.length === 0}
      />
      <TextField {...field('street')} width="wide" optional />
      <FieldRow>
        <TextField {...field('house')} width="short" optional />
        <TextField {...field('flat')} width="short" optional />
      </FieldRow>
      <TextField {...field('phone')} type="tel" width="half" optional />
      <SubmitButton>{t('detail.save')}</SubmitButton>
    </ActionForm>
  )
}

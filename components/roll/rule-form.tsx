import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { addAreaRuleAction } from '@/lib/features/roll/actions'
import type { AddressOffer } from '@/lib/features/roll/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type RuleFormProps = { locale: Locale; okrugId: string; id: string; offer: AddressOffer }

const sides = ['all', 'odd', 'even'] as const

/** Gives an area more addresses: a settlement, a street of it, some houses of that. */
export function RuleForm({ locale, okrugId, id, offer }: RuleFormProps) {
  const t = translator(locale, 'areas')
  const { settlements, streets } = offer
  return (
    <ActionForm locale={locale} action={addAreaRuleAction.bind(null, { locale, okrugId, id })} label={t('add.title')}>
      <SelectField
        name="settlementId"
        label={t('add.settlement')}
        value={settlements.length === 1 ? settlements[0]?.kato : undefined}
        choices={settlements.map(({ kato, name }) => ({ value: kato, text: inLocale(name, locale) }))}
      />
      <TextField
        name="street"
        label={t('add.street')}
        hint={t('add.streetHint')}
        offers={streets}
        autoComplete="off"
        maxLength={120}
        width="wide"
        optional
      />
      <TextField
        name="houses"
        label={t('add.houses')}
        hint={t('add.housesHint')}
        autoComplete="off"
        maxLength={500}
        width="wide"
        optional
      />
      <RadioGroup
        name="side"
        label={t('add.side')}
        value="all"
        inline
        choices={sides.map((value) => ({ value, text: t(`sides.${value}`) }))}
      />
      <SubmitButton>{t('add.submit')}</SubmitButton>
    </ActionForm>
  )
}

import { PlainForm } from '@/components/ui/form/plain-form'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import type { SettlementView } from '@/lib/features/roll/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type FilterProps = { locale: Locale; okrugId: string; settlements: SettlementView[]; chosen?: string }

/** Shows the roll of one settlement. */
export function SettlementFilter({ locale, okrugId, settlements, chosen }: FilterProps) {
  const t = translator(locale, 'roll')
  return (
    <PlainForm
      locale={locale}
      to={`/${locale}/desk/${okrugId}/roll`}
      label={t('settlement')}
      className="flex max-w-2xl flex-wrap items-end gap-3"
    >
      <div className="min-w-64 flex-1">
        <SelectField
          name="settlement"
          label={t('settlement')}
          value={chosen}
          empty={t('everywhere')}
          choices={settlements.map(({ kato, name }) => ({ value: kato, text: inLocale(name, locale) }))}
        />
      </div>
      <SubmitButton tone="secondary">{t('show')}</SubmitButton>
    </PlainForm>
  )
}

import { RadioGroup } from '@/components/ui/form/choice-group'
import { DateField } from '@/components/ui/form/date-field'
import { TextField } from '@/components/ui/form/text-field'
import { fieldOf } from '@/lib/features/law/schema'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { EvaluableRule } from '@/lib/statute/evaluate'
import { choices, type FactKind } from '@/lib/statute/facts'

type FactFieldProps = { locale: Locale; rule: EvaluableRule; fact: string; kind: FactKind; value?: string }

/** A fact as a field of its kind, as it was typed. */
export function FactField({ locale, rule, fact, kind, value }: FactFieldProps) {
  const t = translator(locale, 'law')
  const field = { name: fieldOf(fact), label: t(`facts.${rule}.${fact}`), value }
  switch (kind) {
    case 'count':
      return <TextField {...field} inputMode="numeric" width="short" autoComplete="off" maxLength={20} />
    case 'date':
      return <DateField {...field} />
    case 'dates':
      return <TextField {...field} hint={t('calculator.heldHint')} width="wide" autoComplete="off" maxLength={400} />
    case 'addressee':
      return <RadioGroup {...field} choices={choices[kind].map((one) => ({ value: one, text: t(`choices.${one}`) }))} />
    case 'side?': {
      const sides = choices[kind].map((one) => ({ value: one as string, text: t(`choices.${one}`) }))
      const none = { value: '', text: t('calculator.noChair') }
      return (
        <RadioGroup
          {...field}
          value={value ?? ''}
          hint={t('calculator.chairHint')}
          optional
          inline
          choices={[...sides, none]}
        />
      )
    }
  }
}

import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { DateField } from '@/components/ui/form/date-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { swapDayAction } from '@/lib/features/law/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** A day made working or off by an act of the Government. */
export function SwapForm({ locale }: { locale: Locale }) {
  const t = translator(locale, 'calendar')
  return (
    <ActionForm locale={locale} action={swapDayAction.bind(null, { locale })} label={t('swap.title')}>
      <DateField name="date" label={t('swap.date')} />
      <RadioGroup
        name="kind"
        label={t('swap.kind')}
        inline
        choices={[
          { value: 'off', text: t('swap.off') },
          { value: 'working', text: t('swap.working') },
        ]}
      />
      <BilingualField name="source" label={t('swap.source')} hint={t('swap.sourceHint')} maxLength={500} />
      <SubmitButton>{t('swap.submit')}</SubmitButton>
    </ActionForm>
  )
}

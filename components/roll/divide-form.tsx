import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { divideOkrugAction } from '@/lib/features/roll/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type DivideFormProps = { locale: Locale; okrugId: string; count: number; main?: boolean }

/** Proposes one area for each settlement that has none, all at once. */
export function DivideForm({ locale, okrugId, count, main }: DivideFormProps) {
  const t = translator(locale, 'areas')
  return (
    <ConfirmForm
      locale={locale}
      action={divideOkrugAction.bind(null, { locale, okrugId })}
      open={t('divide.open')}
      sentence={t('divide.sentence', { count })}
      submit={t('divide.submit')}
      tone="primary"
      main={main}
    />
  )
}

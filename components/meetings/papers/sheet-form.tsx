import { ActionForm } from '@/components/ui/form/action-form'
import { RadioGroup } from '@/components/ui/form/choice-group'
import { DateField } from '@/components/ui/form/date-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { addSheetAction } from '@/lib/features/desk/actions'
import type { PapersPage } from '@/lib/features/desk/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { CivilDate } from '@/lib/statute/civil-date'

type SheetFormProps = {
  locale: Locale
  okrugId: string
  meetingId: string
  purposes: PapersPage['purposes']
  today: CivilDate
}

/** Notes a sheet that came on paper: what it is, and what the office calls it. */
export function SheetForm({ purposes, today, ...place }: SheetFormProps) {
  const t = translator(place.locale, 'papers')
  return (
    <ActionForm locale={place.locale} action={addSheetAction.bind(null, place)} label={t('add')}>
      <RadioGroup
        name="purpose"
        label={t('purpose')}
        value={purposes.length === 1 ? purposes[0] : undefined}
        choices={purposes.map((purpose) => ({ value: purpose, text: t(`purposes.${purpose}`) }))}
      />
      <TextField name="label" label={t('label')} hint={t('labelHint')} width="wide" maxLength={60} />
      {purposes.includes('signatures') ? (
        <DateField name="dated" label={t('dated')} hint={t('datedHint')} value={today} max={today} />
      ) : null}
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}

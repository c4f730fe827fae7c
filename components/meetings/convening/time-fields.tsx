import { BilingualField } from '@/components/ui/form/bilingual-field'
import { DateField, TimeField } from '@/components/ui/form/date-field'
import { FieldRow } from '@/components/ui/form/rows'
import type { Bilingual, Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type TimeFieldsProps = {
  locale: Locale
  date: string
  time?: string
  place?: Bilingual | null
  min?: string
}

/** Day, time of day and place of a session; `min` is the earliest day the calendar offers. */
export function TimeFields({ locale, date, time = '10:00', place, min }: TimeFieldsProps) {
  const t = translator(locale, 'convening')
  return (
    <>
      <FieldRow>
        <DateField name="date" label={t('form.date')} value={date} min={min} />
        <TimeField name="time" label={t('form.time')} value={time} />
      </FieldRow>
      <BilingualField
        name="place"
        label={t('form.place')}
        hint={t('form.placeHint')}
        value={place ?? undefined}
        maxLength={300}
      />
    </>
  )
}

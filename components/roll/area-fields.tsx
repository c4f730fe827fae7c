import { RadioGroup } from '@/components/ui/form/choice-group'
import { FieldRow } from '@/components/ui/form/rows'
import { TextField } from '@/components/ui/form/text-field'
import type { AreaView } from '@/lib/features/roll/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const kinds = ['village', 'microdistrict', 'street', 'house'] as const satisfies readonly AreaView['kind'][]

/** What an area is and what it is called in both languages. */
export function AreaFields({ locale, area }: { locale: Locale; area?: AreaView }) {
  const t = translator(locale, 'areas')
  return (
    <>
      <RadioGroup
        name="kind"
        label={t('kind')}
        value={area?.kind}
        inline
        choices={kinds.map((value) => ({ value, text: t(`kinds.${value}`) }))}
      />
      <FieldRow>
        <TextField name="nameKk" label={t('nameKk')} value={area?.name.kk} lang="kk" maxLength={120} width="wide" />
        <TextField name="nameRu" label={t('nameRu')} value={area?.name.ru} lang="ru" maxLength={120} width="wide" />
      </FieldRow>
    </>
  )
}

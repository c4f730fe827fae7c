import { BilingualField } from '@/components/ui/form/bilingual-field'
import { SelectField } from '@/components/ui/form/select-field'
import { Heading } from '@/components/ui/section'
import { agendaCompetences } from '@/lib/features/meetings/schema'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const slots = [0, 1, 2]

/** Up to three questions that members ask a meeting to take, each under one of its competences. */
export function QuestionFields({ locale, kind }: { locale: Locale; kind: 'session' | 'gathering' }) {
  const t = translator(locale, 'convening')
  const m = translator(locale, 'meetings')
  const choices = agendaCompetences[kind].map((value) => ({ value, text: m(`competence.${value}`) }))
  return slots.map((n) => (
    <div key={n} className="space-y-4 border-line border-t pt-2">
      <Heading level={2}>{t(n === 0 ? 'ask.first' : 'ask.further', { n: n + 1 })}</Heading>
      <BilingualField name={`items.${n}.title`} label={t('item.title')} optional={n > 0} rows={2} maxLength={500} />
      <SelectField
        name={`items.${n}.competence`}
        label={t('item.competence')}
        optional={n > 0}
        value="otherLocalMatter"
        choices={choices}
        width="full"
      />
    </div>
  ))
}

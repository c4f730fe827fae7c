import { ActionForm } from '@/components/ui/form/action-form'
import { BilingualField } from '@/components/ui/form/bilingual-field'
import { Buttons } from '@/components/ui/form/rows'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Heading } from '@/components/ui/section'
import { requestSessionAction } from '@/lib/features/meetings/actions'
import { agendaItemInput } from '@/lib/features/meetings/schema'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const slots = [0, 1, 2]

/** A member asks for a session (AS-2): why, and up to three questions. Either language will do; the office completes the other. */
export function RequestForm({ locale, okrugId }: { locale: Locale; okrugId: string }) {
  const t = translator(locale, 'convening')
  const m = translator(locale, 'meetings')
  const choices = agendaItemInput.shape.competence.options.map((value) => ({ value, text: m(`competence.${value}`) }))
  return (
    <ActionForm locale={locale} label={t('ask.title')} action={requestSessionAction.bind(null, { locale, okrugId })}>
      <BilingualField name="reason" label={t('ask.reason')} hint={t('ask.reasonHint')} rows={4} maxLength={2000} />
      {slots.map((n) => (
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
      ))}
      <Buttons>
        <SubmitButton>{t('ask.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

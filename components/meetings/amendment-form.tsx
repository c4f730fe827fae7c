import { BilingualField } from '@/components/ui/form/bilingual-field'
import { FoldedForm } from '@/components/ui/form/folded-form'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { amendAgendaAction } from '@/lib/features/meetings/actions'
import { amendmentInput } from '@/lib/features/meetings/schema'
import { translator } from '@/lib/platform/i18n/translator'
import type { Table } from './seat-list'

/** MT-3: a question proposed at the meeting itself, in both languages. */
export function AmendmentForm({ table }: { table: Table }) {
  const { locale } = table
  const [t, m] = [translator(locale, 'hall'), translator(locale, 'meetings')]
  const competences = amendmentInput.shape.competence.options
  return (
    <FoldedForm locale={locale} action={amendAgendaAction.bind(null, table)} title={t('amend')}>
      <BilingualField name="title" label={t('itemTitle')} rows={2} maxLength={500} />
      <SelectField
        name="competence"
        label={t('competence')}
        width="full"
        choices={competences.map((value) => ({ value, text: m(`competence.${value}`) }))}
      />
      <BilingualField name="draft" label={t('itemDraft')} rows={4} maxLength={10_000} />
      <SubmitButton tone="secondary">{t('amendSubmit')}</SubmitButton>
    </FoldedForm>
  )
}

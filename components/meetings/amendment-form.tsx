import { BilingualField } from '@/components/ui/form/bilingual-field'
import { FoldedForm } from '@/components/ui/form/folded-form'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { amendAgendaAction } from '@/lib/features/meetings/actions'
import { agendaCompetences } from '@/lib/features/meetings/schema'
import type { AttendanceView } from '@/lib/features/meetings/views'
import { translator } from '@/lib/platform/i18n/translator'
import type { Table } from './registration/seat-list'

/** MT-3: a question proposed at the meeting itself, in both languages. */
export function AmendmentForm({ table, kind }: { table: Table; kind: AttendanceView['kind'] }) {
  const { locale } = table
  const [t, m] = [translator(locale, 'hall'), translator(locale, 'meetings')]
  return (
    <FoldedForm locale={locale} action={amendAgendaAction.bind(null, table)} title={t('amend')}>
      <BilingualField name="title" label={t('itemTitle')} rows={2} maxLength={500} />
      <SelectField
        name="competence"
        label={t('competence')}
        width="full"
        choices={agendaCompetences[kind].map((value) => ({ value, text: m(`competence.${value}`) }))}
      />
      <BilingualField name="draft" label={t('itemDraft')} rows={4} maxLength={10_000} />
      <SubmitButton tone="secondary">{t('amendSubmit')}</SubmitButton>
    </FoldedForm>
  )
}

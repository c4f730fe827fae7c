import type { Table } from '@/components/meetings/registration/seat-list'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { Section } from '@/components/ui/section'
import { saveNoteAction } from '@/lib/features/voting/actions'
import { translator } from '@/lib/platform/i18n/translator'

/** What the reader writes down for themselves. */
export function NoteForm({ table, note }: { table: Table; note: string }) {
  const t = translator(table.locale, 'floor')
  return (
    <Section id="note" title={t('note.title')} lead={t('note.hint')}>
      <ActionForm
        locale={table.locale}
        action={saveNoteAction.bind(null, table)}
        label={t('note.title')}
        className="max-w-3xl space-y-3"
        keep
      >
        <TextArea name="text" label={t('note.title')} value={note} rows={4} maxLength={20_000} labelHidden optional />
        <SubmitButton tone="secondary">{t('note.save')}</SubmitButton>
      </ActionForm>
    </Section>
  )
}

import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { failMeetingAction } from '@/lib/features/meetings/actions'
import { translator } from '@/lib/platform/i18n/translator'
import type { Table } from './seat-list'

/** Declares a session failed for want of quorum (AS-1), in two steps. */
export function FailForm({ table }: { table: Table }) {
  const t = translator(table.locale, 'registration')
  return (
    <ConfirmForm
      locale={table.locale}
      action={failMeetingAction.bind(null, table)}
      open={t('fail')}
      sentence={t('failSentence')}
      submit={t('failSubmit')}
    />
  )
}

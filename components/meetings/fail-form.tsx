import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { registrationWords } from '@/components/voting/words'
import { failMeetingAction } from '@/lib/features/meetings/actions'
import type { AttendanceView } from '@/lib/features/meetings/views'
import type { Table } from './registration/seat-list'

type FailFormProps = { table: Table; kind: AttendanceView['kind']; over: boolean }

/** Declares a meeting failed for want of quorum, or because its day passed without an opening, in two steps. */
export function FailForm({ table, kind, over }: FailFormProps) {
  const t = registrationWords(table.locale, kind)
  return (
    <ConfirmForm
      locale={table.locale}
      action={failMeetingAction.bind(null, table)}
      open={t('fail')}
      sentence={t(over ? 'failSentenceOver' : 'failSentence')}
      submit={t('failSubmit')}
    />
  )
}

import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { discardDraftAction } from '@/lib/features/meetings/actions'
import type { DeskMeeting } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { May } from '../next-step'

type DiscardFormProps = { locale: Locale; okrugId: string; meeting: DeskMeeting; may: May }

/** The akim gives up his own draft; what members asked for has no such button. */
export function DiscardForm({ locale, okrugId, meeting, may }: DiscardFormProps) {
  const mine = meeting.admits.includes('discard-draft') && !meeting.request && may('meetings.discard-draft')
  if (!mine) return null
  const t = translator(locale, 'convening')
  return (
    <ConfirmForm
      locale={locale}
      action={discardDraftAction.bind(null, { locale, okrugId, meetingId: meeting.id })}
      open={t('discard.open')}
      sentence={<p>{t('discard.sentence')}</p>}
      submit={t('discard.submit')}
    />
  )
}

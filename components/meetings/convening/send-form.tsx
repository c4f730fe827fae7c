import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { sendMaterialsAction } from '@/lib/features/meetings/actions'
import type { DeskMeeting } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** The materials go out: from now on the members and the akim have them. */
export function SendForm({ locale, okrugId, meeting }: { locale: Locale; okrugId: string; meeting: DeskMeeting }) {
  if (!meeting.admits.includes('send-materials')) return null
  const t = translator(locale, 'convening')
  return (
    <ActionForm
      locale={locale}
      label={t('papers.send')}
      action={sendMaterialsAction.bind(null, { locale, okrugId, meetingId: meeting.id })}
    >
      <p className="max-w-prose">{t('papers.sendText')}</p>
      <SubmitButton>{t('papers.send')}</SubmitButton>
    </ActionForm>
  )
}

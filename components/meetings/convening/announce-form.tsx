import { ActionForm } from '@/components/ui/form/action-form'
import { CheckboxGroup } from '@/components/ui/form/choice-group'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { announceMeetingAction } from '@/lib/features/meetings/actions'
import { channels } from '@/lib/features/meetings/schema'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** The notice goes out: through which channels. What it says stands above the form. */
export function AnnounceForm({ locale, okrugId, meetingId }: { locale: Locale; okrugId: string; meetingId: string }) {
  const t = translator(locale, 'convening')
  const m = translator(locale, 'meetings')
  return (
    <ActionForm
      locale={locale}
      label={t('announce.title')}
      action={announceMeetingAction.bind(null, { locale, okrugId, meetingId })}
    >
      <CheckboxGroup
        name="channels"
        label={t('announce.channels')}
        hint={t('announce.channelsHint')}
        value={['portal', 'board']}
        choices={channels.map((value) => ({ value, text: m(`channel.${value}`) }))}
      />
      <Buttons>
        <SubmitButton>{t('announce.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

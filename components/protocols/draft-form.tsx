import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { draftProtocolAction } from '@/lib/features/protocols/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type DraftFormProps = { locale: Locale; okrugId: string; meetingId: string; again: boolean }

/** Puts the protocol together, or once more while nobody has signed it. */
export function DraftForm({ locale, okrugId, meetingId, again }: DraftFormProps) {
  const t = translator(locale, 'protocols')
  return (
    <ActionForm
      locale={locale}
      action={draftProtocolAction.bind(null, { locale, okrugId, meetingId })}
      label={t('desk.draft')}
      className="mb-6"
    >
      <SubmitButton tone={again ? 'secondary' : 'primary'}>{t(again ? 'desk.redraft' : 'desk.draft')}</SubmitButton>
    </ActionForm>
  )
}

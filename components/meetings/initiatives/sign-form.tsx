import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { signRequestAction } from '@/lib/features/meetings/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** A member puts their signature under a request. */
export function SignForm({ locale, okrugId, meetingId }: { locale: Locale; okrugId: string; meetingId: string }) {
  const t = translator(locale, 'convening')
  return (
    <ActionForm
      locale={locale}
      label={t('sign.submit')}
      action={signRequestAction.bind(null, { locale, okrugId, meetingId })}
    >
      <p className="max-w-prose">{t('sign.text')}</p>
      <SubmitButton>{t('sign.submit')}</SubmitButton>
    </ActionForm>
  )
}

import { ProofFields } from '@/components/accounts/proof-fields'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { exportRollAction } from '@/lib/features/roll/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type WholeListGateProps = {
  locale: Locale
  place: { okrugId: string; meetingId: string }
  /** the page that prints the list, as it was asked for */
  to: string
  second: boolean
}

/** In the place of a whole community's list, until whoever asks for it has proved once more who they are. */
export function WholeListGate({ locale, place, to, second }: WholeListGateProps) {
  const t = translator(locale, 'papers')
  return (
    <Notice tone="info" title={t('whole.title')}>
      <p className="mb-4">{t('whole.text')}</p>
      <ActionForm
        locale={locale}
        action={exportRollAction.bind(null, { locale, to, ...place })}
        label={t('whole.title')}
        className="space-y-4"
      >
        <ProofFields locale={locale} asks="second" second={second} />
        <SubmitButton>{t('whole.submit')}</SubmitButton>
      </ActionForm>
    </Notice>
  )
}

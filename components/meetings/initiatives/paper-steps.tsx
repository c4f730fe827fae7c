import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { lodgeInitiativeAction, retractInitiativeAction } from '@/lib/features/desk/actions'
import type { InitiativeView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/**
 * What the office does next with an initiative that came on paper: enters its sheets, and with enough of them applies to the district akim;
 * or takes it back.
 */
export function PaperSteps({ locale, initiative }: { locale: Locale; initiative: InitiativeView }) {
  const t = translator(locale, 'gatherings')
  const { okrugId, id: meetingId, verdict } = initiative
  const place = { locale, okrugId, meetingId }
  return (
    <div className="mb-8 grid gap-4">
      {verdict.holds ? (
        <ConfirmForm
          main
          tone="primary"
          locale={locale}
          action={lodgeInitiativeAction.bind(null, place)}
          open={t('initiative.apply')}
          sentence={<p>{t('initiative.paper.applyText')}</p>}
          submit={t('initiative.applySubmit')}
        />
      ) : (
        <p className="max-w-prose">{t('initiative.paper.next')}</p>
      )}
      <ConfirmForm
        locale={locale}
        action={retractInitiativeAction.bind(null, place)}
        open={t('initiative.withdraw')}
        sentence={<p>{t('initiative.paper.withdrawText')}</p>}
        submit={t('initiative.withdrawSubmit')}
      />
    </div>
  )
}

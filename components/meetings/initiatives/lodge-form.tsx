import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { lodgeInitiativeAction } from '@/lib/features/desk/actions'
import type { InitiativeView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** What the office does next with an initiative that came on paper: enters its sheets, and with enough of them applies to the district akim. */
export function LodgeForm({ locale, initiative }: { locale: Locale; initiative: InitiativeView }) {
  const t = translator(locale, 'gatherings')
  const { okrugId, id: meetingId, verdict } = initiative
  if (!verdict.holds) return <p className="mb-8 max-w-prose">{t('initiative.paper.next')}</p>
  return (
    <div className="mb-8">
      <ConfirmForm
        main
        tone="primary"
        locale={locale}
        action={lodgeInitiativeAction.bind(null, { locale, okrugId, meetingId })}
        open={t('initiative.apply')}
        sentence={<p>{t('initiative.paper.applyText')}</p>}
        submit={t('initiative.applySubmit')}
      />
    </div>
  )
}

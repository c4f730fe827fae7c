import { ActionForm } from '@/components/ui/form/action-form'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { signInitiativeAction, submitInitiativeAction, withdrawInitiativeAction } from '@/lib/features/meetings/actions'
import type { InitiativeView, OwnPart } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type InitiativeStepsProps = { locale: Locale; initiative: InitiativeView; part: OwnPart }

/** What a member can do with an initiative that still collects: sign; whoever signed apply with it; whoever began it take it back. */
export function InitiativeSteps({ locale, initiative, part }: InitiativeStepsProps) {
  const t = translator(locale, 'gatherings')
  const { okrugId, id: meetingId, state, verdict } = initiative
  const place = { locale, okrugId, meetingId }
  if (state !== 'signatures') return part.signed ? <p className="mb-8 font-semibold">{t('initiative.signed')}</p> : null
  const apply =
    part.signed && part.eligible && verdict.holds ? (
      <ConfirmForm
        main
        tone="primary"
        locale={locale}
        action={submitInitiativeAction.bind(null, place)}
        open={t('initiative.apply')}
        sentence={<p>{t('initiative.applyText')}</p>}
        submit={t('initiative.applySubmit')}
      />
    ) : null
  const withdraw = part.starter ? (
    <ConfirmForm
      locale={locale}
      action={withdrawInitiativeAction.bind(null, place)}
      open={t('initiative.withdraw')}
      sentence={<p>{t('initiative.withdrawText')}</p>}
      submit={t('initiative.withdrawSubmit')}
    />
  ) : null
  return (
    <div className="mb-10 space-y-6">
      {part.signed ? (
        <p className="font-semibold">{t('initiative.signed')}</p>
      ) : part.eligible ? (
        <ActionForm locale={locale} label={t('initiative.sign')} action={signInitiativeAction.bind(null, place)}>
          <p className="max-w-prose">{t('initiative.signText')}</p>
          <SubmitButton>{t('initiative.sign')}</SubmitButton>
        </ActionForm>
      ) : (
        <p className="max-w-prose">{t('initiative.notEligible')}</p>
      )}
      {apply}
      {withdraw}
    </div>
  )
}

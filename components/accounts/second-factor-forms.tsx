import { ActionForm } from '@/components/ui/form/action-form'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { enrolSecondAction, passSecondAction, removeSecondAction } from '@/lib/features/accounts/actions'
import type { EnrolmentView } from '@/lib/features/accounts/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { DrawnCode } from '../ui/drawn-code'
import { CodeField } from './proof-fields'

type StepProps = { locale: Locale; next?: string }

/** The second step of signing in. */
export function PassSecondForm({ locale, next }: StepProps) {
  const t = translator(locale, 'accounts')
  return (
    <ActionForm
      locale={locale}
      action={passSecondAction.bind(null, { locale, next })}
      label={t('second.askTitle')}
      keep
    >
      <CodeField locale={locale} />
      <Buttons>
        <SubmitButton>{t('second.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

const heading = 'mb-2 text-lg font-semibold'

/** Everything to set a second factor up, in the order in which it is done; the recovery codes come before the last step, so none goes without. */
export function EnrolSecondForm({ locale, next, enrolment }: StepProps & { enrolment: EnrolmentView }) {
  const t = translator(locale, 'accounts')
  const { address, qr, key, recoveryCodes } = enrolment
  return (
    <ol className="max-w-2xl list-none space-y-8">
      <li>
        <h2 className={heading}>1. {t('second.step1')}</h2>
        <p className="max-w-prose text-soft">{t('second.step1Text')}</p>
      </li>
      <li>
        <h2 className={heading}>2. {t('second.step2')}</h2>
        <div className="mb-3 inline-block rounded-card border border-edge">
          <DrawnCode code={qr} width={50} height={50} />
        </div>
        <p className="sm:hidden print:hidden">
          <a className="inline-flex min-h-11 items-center" href={address}>
            {t('second.here')}
          </a>
        </p>
        <p className="max-w-prose text-soft">{t('second.step2Text')}</p>
        <p className="mt-1 break-words">
          {t('second.key')}: <code className="font-semibold">{key}</code>
        </p>
      </li>
      <li>
        <h2 className={heading}>3. {t('second.step3')}</h2>
        <p className="max-w-prose text-soft">{t('second.step3Text')}</p>
        <ul className="mt-3 grid max-w-md grid-cols-2 gap-x-8 gap-y-1 text-lg tabular-nums">
          {recoveryCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </li>
      <li className="print:hidden">
        <h2 className={heading}>4. {t('second.step4')}</h2>
        <ActionForm
          locale={locale}
          action={enrolSecondAction.bind(null, { locale, next })}
          label={t('second.enrolTitle')}
          keep
        >
          <TextField
            name="code"
            label={t('second.enrolCode')}
            hint={t('second.enrolCodeHint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            width="half"
          />
          <Buttons>
            <SubmitButton>{t('second.enrolSubmit')}</SubmitButton>
          </Buttons>
        </ActionForm>
      </li>
    </ol>
  )
}

/** Takes the second factor away, for a new phone or for good. */
export function RemoveSecondForm({ locale }: { locale: Locale }) {
  const t = translator(locale, 'accounts')
  return (
    <ConfirmForm
      locale={locale}
      action={removeSecondAction.bind(null, { locale })}
      open={t('second.remove')}
      sentence={<p>{t('second.removeText')}</p>}
      submit={t('second.removeSubmit')}
    >
      <CodeField locale={locale} />
    </ConfirmForm>
  )
}

import { ActionForm } from '@/components/ui/form/action-form'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { changePasswordAction } from '@/lib/features/accounts/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type PasswordFormProps = {
  locale: Locale
  /** Whether the present password must be given: not when there is none, nor after a sign-in by code. */
  current: boolean
  /** Whether a login of one's own may be chosen as well. */
  rename: boolean
}

export function PasswordForm({ locale, current, rename }: PasswordFormProps) {
  const t = translator(locale, 'accounts')
  return (
    <ActionForm locale={locale} action={changePasswordAction.bind(null, { locale })} label={t('password.title')}>
      {current ? (
        <TextField
          name="currentPassword"
          type="password"
          label={t('password.current')}
          autoComplete="current-password"
          width="half"
        />
      ) : null}
      {rename ? (
        <TextField
          name="login"
          label={t('password.login')}
          hint={t('password.loginHint')}
          autoComplete="username"
          width="half"
          optional
        />
      ) : null}
      <TextField
        name="password"
        type="password"
        label={t('password.new')}
        hint={t('password.hint')}
        autoComplete="new-password"
        width="half"
      />
      <TextField
        name="passwordAgain"
        type="password"
        label={t('password.again')}
        autoComplete="new-password"
        width="half"
      />
      <Buttons>
        <SubmitButton>{t('password.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

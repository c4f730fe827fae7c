import { ActionForm } from '@/components/ui/form/action-form'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { codeSignInAction, signInAction } from '@/lib/features/accounts/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type SignInProps = { locale: Locale; next?: string }

export function PasswordSignIn({ locale, next }: SignInProps) {
  const t = translator(locale, 'accounts')
  return (
    <ActionForm locale={locale} action={signInAction.bind(null, { locale, next })} label={t('signIn.byPassword')} keep>
      <TextField name="login" label={t('signIn.login')} autoComplete="username" width="half" />
      <TextField
        name="password"
        type="password"
        label={t('signIn.password')}
        autoComplete="current-password"
        width="half"
      />
      <Buttons>
        <SubmitButton>{t('signIn.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

export function CodeSignIn({ locale, next }: SignInProps) {
  const t = translator(locale, 'accounts')
  return (
    <ActionForm locale={locale} action={codeSignInAction.bind(null, { locale, next })} label={t('signIn.byCode')} keep>
      <TextField
        name="code"
        label={t('signIn.code')}
        hint={t('signIn.codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={40}
        width="half"
      />
      <Buttons>
        <SubmitButton>{t('signIn.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

import { ActionForm } from '@/components/ui/form/action-form'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { Buttons } from '@/components/ui/form/rows'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { createAccountAction, issueCodeAction, resetAccessAction } from '@/lib/features/accounts/actions'
import type { AccountView } from '@/lib/features/accounts/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { Slip } from './slip'
import { slipWords } from './slip-words'

/** `address`: what is printed as the place to type the code, e.g. `jiyn.kz/kk/sign-in`. */
type CodeFormProps = { locale: Locale; address: string }

/** Opens an account and shows its first one-time code. */
export function CreateAccountForm({ locale, address }: CodeFormProps) {
  const t = translator(locale, 'accounts')
  return (
    <ActionForm locale={locale} action={createAccountAction.bind(null, { locale })} label={t('create.title')}>
      <Slip words={slipWords(locale)} address={address} />
      <TextField
        name="login"
        label={t('create.login')}
        hint={t('create.loginHint')}
        autoComplete="off"
        maxLength={40}
        width="half"
      />
      <TextField name="displayName" label={t('create.name')} autoComplete="off" maxLength={120} />
      <Buttons>
        <SubmitButton>{t('create.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

/** Prints a code for a member of the roll; stands on the member's page at the desk. */
export function IssueCodeForm({
  locale,
  address,
  okrugId,
  memberId,
}: CodeFormProps & { okrugId: string; memberId: string }) {
  const t = translator(locale, 'accounts')
  return (
    <ActionForm
      locale={locale}
      action={issueCodeAction.bind(null, { locale, okrugId, memberId })}
      label={t('slip.issue')}
    >
      <Slip words={slipWords(locale)} address={address} />
      <p className="max-w-prose text-soft">{t('slip.issueText')}</p>
      <SubmitButton tone="secondary">{t('slip.issue')}</SubmitButton>
    </ActionForm>
  )
}

/** A new code in place of a forgotten password. */
export function ResetAccessForm({
  locale,
  address,
  account,
}: CodeFormProps & { account: Pick<AccountView, 'id' | 'login' | 'name'> }) {
  const t = translator(locale, 'accounts')
  const known = { locale, accountId: account.id, login: account.login, name: account.name }
  return (
    <ConfirmForm
      locale={locale}
      action={resetAccessAction.bind(null, known)}
      open={t('reset.open')}
      sentence={t('reset.text')}
      submit={t('reset.submit')}
      tone="primary"
    >
      <Slip words={slipWords(locale)} address={address} />
    </ConfirmForm>
  )
}

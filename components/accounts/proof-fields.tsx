import { TextField } from '@/components/ui/form/text-field'
import type { SecondState } from '@/lib/features/accounts/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type ProofFieldsProps = {
  locale: Locale
  /** A signature asks for the password as well. */
  asks: 'second' | 'signature'
  second: SecondState
}

/** What a form asks before a deed that is done in one's name: that the person at the screen is who signed in. */
export function ProofFields({ locale, asks, second }: ProofFieldsProps) {
  const t = translator(locale, 'accounts')
  return (
    <>
      {asks === 'signature' ? (
        <TextField
          name="password"
          type="password"
          label={t('second.password')}
          hint={t('second.passwordHint')}
          autoComplete="current-password"
          width="half"
        />
      ) : null}
      {second === 'on' ? <CodeField locale={locale} /> : null}
    </>
  )
}

/** A code of the phone or a recovery code. */
export function CodeField({ locale }: { locale: Locale }) {
  const t = translator(locale, 'accounts')
  return (
    <TextField
      name="code"
      label={t('second.code')}
      hint={t('second.codeHint')}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={14}
      width="half"
    />
  )
}

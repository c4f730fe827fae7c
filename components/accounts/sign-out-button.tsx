import { SubmitButton } from '@/components/ui/form/submit-button'
import { signOutAction } from '@/lib/features/accounts/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Ends the session it is pressed in. */
export function SignOutButton({ locale }: { locale: Locale }) {
  return (
    <form action={signOutAction.bind(null, locale)}>
      <SubmitButton tone="secondary">{translator(locale, 'accounts')('bar.out')}</SubmitButton>
    </form>
  )
}

import { buttonLook } from '@/components/ui/button-look'
import { Notice } from '@/components/ui/notice'
import { identitySignInAction } from '@/lib/features/accounts/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type IdentitySignInProps = { locale: Locale; next?: string; host: string }

/** The third way in: somebody else says who one is. */
export function IdentitySignIn({ locale, next, host }: IdentitySignInProps) {
  const t = translator(locale, 'accounts')
  return (
    <form action={identitySignInAction.bind(null, { locale, next })} className="mb-8">
      <button type="submit" className={buttonLook.secondary}>
        {t('identity.submit')}
      </button>
      <p className="mt-2 max-w-prose text-soft">{t('identity.hint', { host })}</p>
    </form>
  )
}

const told = ['onNoRoll', 'blocked'] as const

/** Why the identity provider's word opened nothing; `error` is what next-auth or our own callback put into the address. */
export function IdentityProblem({ locale, error }: { locale: Locale; error: string }) {
  const t = translator(locale, 'accounts')
  const known = told.find((one) => one === error)
  return (
    <Notice tone={known === 'onNoRoll' ? 'info' : 'bad'} role="alert" title={t(`identity.${known ?? 'failed'}`)}>
      <p>{t(`identity.${known ?? 'failed'}Text`)}</p>
    </Notice>
  )
}

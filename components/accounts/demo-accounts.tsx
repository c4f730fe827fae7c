import { ActionForm } from '@/components/ui/form/action-form'
import { HiddenField } from '@/components/ui/form/hidden-field'
import { Section } from '@/components/ui/section'
import { signInAction } from '@/lib/features/accounts/actions'
import type { DemoView } from '@/lib/features/accounts/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const look =
  'flex h-full min-h-14 w-full flex-col items-start justify-center rounded-field border border-edge bg-card px-4 py-2 text-left hover:border-sky hover:bg-sky-wash'

/** Everyone whom the demo lets one be: each a button that signs in as that person. */
export function DemoAccounts({ locale, next, demo }: { locale: Locale; next?: string; demo: DemoView }) {
  const t = translator(locale, 'accounts')
  const roleOf = translator(locale, 'access')
  const [first, last] = [demo.crowd[0], demo.crowd.at(-1)]
  return (
    <Section title={t('demo.title')} lead={t('demo.lead', { password: demo.password })}>
      <ActionForm
        locale={locale}
        action={signInAction.bind(null, { locale, next })}
        label={t('demo.title')}
        className="space-y-4"
      >
        <HiddenField name="password" value={demo.password} />
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {demo.people.map(({ login, name, role, place }) => (
            <li key={login}>
              <button type="submit" name="login" value={login} className={look}>
                <span className="font-semibold text-sky">{login}</span>
                <span className="text-sm">{role ? roleOf(`role.${role}`) : t('demo.nobody')}</span>
                {place ? <span className="text-sm text-soft">{inLocale(place, locale)}</span> : null}
                <span className="sr-only">{name}</span>
              </button>
            </li>
          ))}
        </ul>
        {first && last ? (
          <details className="group">
            <summary className="inline-flex min-h-11 cursor-pointer items-center text-sky underline underline-offset-4">
              {t('demo.members', { from: first, to: last })}
            </summary>
            <ul className="mt-3 flex flex-wrap gap-2">
              {demo.crowd.map((login) => (
                <li key={login}>
                  <button
                    type="submit"
                    name="login"
                    value={login}
                    className="min-h-11 rounded-field border border-edge bg-card px-3 font-semibold text-sky text-sm hover:border-sky hover:bg-sky-wash"
                  >
                    {login}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </ActionForm>
    </Section>
  )
}

import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { endRoleAction } from '@/lib/features/accounts/actions'
import type { GrantedRoleView } from '@/lib/features/accounts/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Takes one role back, in two steps. */
export function EndRoleForm({ locale, role, name }: { locale: Locale; role: GrantedRoleView; name: string }) {
  const t = translator(locale, 'accounts')
  return (
    <ConfirmForm
      locale={locale}
      action={endRoleAction.bind(null, { locale, grantId: role.grantId })}
      open={t('roles.end')}
      sentence={t('roles.endText', { name, role: translator(locale, 'access')(`role.${role.role}`) })}
      submit={t('roles.endSubmit')}
    />
  )
}

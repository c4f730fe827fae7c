import { ActionForm } from '@/components/ui/form/action-form'
import { DateField } from '@/components/ui/form/date-field'
import { Buttons } from '@/components/ui/form/rows'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import type { GrantedRole } from '@/lib/access/actor'
import { grantRoleAction } from '@/lib/features/accounts/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

type GrantFormProps = {
  locale: Locale
  roles: readonly GrantedRole[]
  /** Civil date offered as the first day. */
  today: string
  /** Whose role it will be; without it the form asks for a login. */
  accountId?: string
  /** Where; without it the form asks for the unit's code. */
  unitId?: string
}

export function GrantForm({ locale, roles, today, accountId, unitId }: GrantFormProps) {
  const t = translator(locale, 'accounts')
  const access = translator(locale, 'access')
  return (
    <ActionForm
      locale={locale}
      action={grantRoleAction.bind(null, {
        locale,
        ...(accountId ? { accountId } : {}),
        ...(unitId ? { unitId } : {}),
      })}
      label={t('roles.give')}
    >
      {accountId ? null : (
        <TextField name="login" label={t('roles.login')} hint={t('roles.loginHint')} autoComplete="off" width="half" />
      )}
      <SelectField
        name="role"
        label={t('roles.role')}
        choices={roles.map((role) => ({ value: role, text: access(`role.${role}`) }))}
      />
      {unitId ? null : (
        <TextField name="unitId" label={t('roles.unit')} hint={t('roles.unitHint')} autoComplete="off" width="half" />
      )}
      <div className="flex flex-wrap gap-6">
        <DateField name="since" label={t('roles.since')} value={today} />
        <DateField name="until" label={t('roles.until')} hint={t('roles.untilHint')} optional />
      </div>
      <p className="max-w-prose text-soft">{t('roles.warn')}</p>
      <Buttons>
        <SubmitButton>{t('roles.submit')}</SubmitButton>
      </Buttons>
    </ActionForm>
  )
}

import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { blockAccountAction, unblockAccountAction } from '@/lib/features/accounts/actions'
import type { AccountLine } from '@/lib/features/accounts/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Shuts an account, or opens a shut one again. */
export function BlockForm({ locale, account }: { locale: Locale; account: Pick<AccountLine, 'id' | 'blocked'> }) {
  const t = translator(locale, 'accounts')
  const known = { locale, accountId: account.id }
  return account.blocked ? (
    <ConfirmForm
      key="unblock"
      locale={locale}
      action={unblockAccountAction.bind(null, known)}
      open={t('blocked.openUndo')}
      sentence={t('blocked.undoText')}
      submit={t('blocked.undo')}
      tone="primary"
    />
  ) : (
    <ConfirmForm
      key="block"
      locale={locale}
      action={blockAccountAction.bind(null, known)}
      open={t('blocked.open')}
      sentence={t('blocked.text')}
      submit={t('blocked.submit')}
    />
  )
}

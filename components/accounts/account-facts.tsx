import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import type { AccountView } from '@/lib/features/accounts/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { placeWords } from './role-table'

/** What an administrator sees of an account at a glance. */
export function AccountFacts({ locale, account }: { locale: Locale; account: AccountView }) {
  const t = translator(locale, 'accounts')
  const access = translator(locale, 'access')
  const derived = account.roles.filter((role) => !role.grantId)
  return (
    <Section title={t('account.state')}>
      <SummaryList
        facts={[
          { term: t('admin.login'), value: account.login },
          {
            term: t('account.state'),
            value: (
              <Tag tone={account.blocked ? 'bad' : 'good'}>{t(account.blocked ? 'admin.blocked' : 'admin.active')}</Tag>
            ),
          },
          ...derived.map((role) => ({ term: access(`role.${role.role}`), value: placeWords(role, locale) })),
          { term: t('account.hasPassword'), value: t(account.hasPassword ? 'account.yes' : 'account.no') },
          {
            term: t('account.seen'),
            value: account.lastSeenAt ? instantWords(account.lastSeenAt, locale) : t('account.neverSeen'),
          },
          { term: t('account.created'), value: instantWords(account.createdAt, locale) },
        ]}
      />
    </Section>
  )
}

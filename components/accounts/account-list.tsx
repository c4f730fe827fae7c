import { EmptyState } from '@/components/ui/empty-state'
import { SearchForm } from '@/components/ui/form/search-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { AccountLine } from '@/lib/features/accounts/views'
import { askAction } from '@/lib/features/desk/actions'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { placeWords } from './role-table'

type AccountListProps = {
  locale: Locale
  q: string
  accounts: { data: AccountLine[]; total: number; page: number }
  pageSize: number
}

/** Accounts found by login or name, fifty a page. */
export function AccountList({ locale, q, accounts, pageSize }: AccountListProps) {
  const t = translator(locale, 'accounts')
  const access = translator(locale, 'access')
  const hrefOf = (page: number) => `/${locale}/admin?page=${page}`
  return (
    <>
      <SearchForm
        locale={locale}
        action={askAction.bind(null, `/${locale}/admin`)}
        label={t('admin.search')}
        className="flex flex-wrap items-end gap-3"
      >
        <TextField name="q" type="search" label={t('admin.q')} value={q} width="half" />
        <SubmitButton tone="secondary">{t('admin.find')}</SubmitButton>
      </SearchForm>
      <p className="my-4 text-soft">{t('admin.count', { count: accounts.total })}</p>
      {accounts.data.length === 0 ? (
        <EmptyState title={t('admin.none')}>{t('admin.noneText')}</EmptyState>
      ) : (
        <Table
          caption={t('admin.accounts')}
          captionHidden
          rows={accounts.data}
          rowKey={(account) => account.id}
          columns={[
            {
              key: 'name',
              title: t('admin.name'),
              cell: (account) => <a href={`/${locale}/admin/accounts/${account.id}`}>{account.name}</a>,
            },
            { key: 'login', title: t('admin.login'), cell: (account) => account.login },
            {
              key: 'roles',
              title: t('admin.roles'),
              cell: (account) =>
                account.roles.map((role) => (
                  <span key={`${role.role} ${role.unit.id}`} className="block">
                    {access(`role.${role.role}`)}
                    <span className="text-soft">, {placeWords(role, locale)}</span>
                  </span>
                )),
            },
            {
              key: 'state',
              title: t('admin.state'),
              cell: (account) => (
                <Tag tone={account.blocked ? 'bad' : 'good'}>
                  {t(account.blocked ? 'admin.blocked' : 'admin.active')}
                </Tag>
              ),
            },
          ]}
        />
      )}
      <Pagination locale={locale} page={accounts.page} pages={Math.ceil(accounts.total / pageSize)} hrefOf={hrefOf} />
    </>
  )
}

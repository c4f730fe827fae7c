import type { ReactNode } from 'react'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { RoleView } from '@/lib/features/accounts/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** From when till when a role is held, in words. */
export function termWords({ role, since, until }: Pick<RoleView, 'role' | 'since' | 'until'>, locale: Locale): string {
  const t = translator(locale, 'accounts')
  if (role === 'citizen') return t('my.onRoll')
  const [from, to] = [since && dateWords(since, locale), until && dateWords(until, locale)]
  if (from && to) return t('my.between', { since: from, until: to })
  if (from) return t('my.from', { since: from })
  return to ? t('my.until', { until: to }) : t('my.open')
}

/** The name of the unit a role is held in. */
export const placeWords = ({ unit }: Pick<RoleView, 'unit'>, locale: Locale): string =>
  unit.name ? inLocale(unit.name, locale) : translator(locale, 'accounts')('my.platform')

/** Roles with place and term; `end` gives each its last column. */
export function RoleTable<Role extends RoleView & { over?: boolean }>({
  locale,
  roles,
  first,
  end,
  onePlace,
}: {
  locale: Locale
  roles: Role[]
  /** A column before the others: whose role it is. */
  first?: Column<Role>
  end?: (role: Role) => ReactNode
  /** All roles are held in one place, and the page says which. */
  onePlace?: boolean
}) {
  const t = translator(locale, 'accounts')
  const access = translator(locale, 'access')
  const columns: Column<Role>[] = [
    ...(first ? [first] : []),
    {
      key: 'role',
      title: t('my.role'),
      cell: (role) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {access(`role.${role.role}`)}
          {role.over ? <Tag tone="neutral">{t('roles.over')}</Tag> : null}
        </span>
      ),
    },
    ...(onePlace ? [] : [{ key: 'where', title: t('my.where'), cell: (role: Role) => placeWords(role, locale) }]),
    { key: 'term', title: t('my.term'), cell: (role) => termWords(role, locale) },
    ...(end ? [{ key: 'end', title: t('sessions.action'), cell: end }] : []),
  ]
  return (
    <Table
      caption={t('roles.title')}
      captionHidden
      columns={columns}
      rows={roles}
      rowKey={(role) => role.grantId ?? `${role.role} ${role.unit.id}`}
    />
  )
}

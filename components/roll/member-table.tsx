import { Table } from '@/components/ui/table'
import type { MemberView } from '@/lib/features/roll/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { StandingTag } from './standing-tag'
import { addressOf, fullName } from './words'

type MemberTableProps = { locale: Locale; okrugId: string; caption: string; members: MemberView[] }

/** People of the roll; of the IIN only the birth date's digits. */
export function MemberTable({ locale, okrugId, caption, members }: MemberTableProps) {
  const t = translator(locale, 'roll')
  return (
    <Table
      caption={caption}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'member',
          title: t('member'),
          cell: (member) => (
            <a className="-my-2 inline-block py-2" href={`/${locale}/desk/${okrugId}/roll/members/${member.id}`}>
              {fullName(member)}
            </a>
          ),
        },
        { key: 'iin', title: t('iin'), cell: ({ birthDigits }) => <span className="tabular-nums">{birthDigits}</span> },
        {
          key: 'settlement',
          title: t('settlement'),
          cell: ({ settlement }) => (settlement ? inLocale(settlement, locale) : t('place.none')),
        },
        { key: 'address', title: t('address'), cell: (member) => addressOf(member, locale) || t('place.none') },
        {
          key: 'standing',
          title: t('standing'),
          cell: ({ standing }) => <StandingTag locale={locale} standing={standing} />,
        },
      ]}
    />
  )
}

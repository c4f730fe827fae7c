import { Table } from '@/components/ui/table'
import type { AreaCounted } from '@/lib/features/roll/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** The okrug's areas with their people today. */
export function AreaTable({ locale, okrugId, areas }: { locale: Locale; okrugId: string; areas: AreaCounted[] }) {
  const t = translator(locale, 'areas')
  const number = new Intl.NumberFormat(locale)
  const count = (key: 'members' | 'eligible' | 'byHand' | 'rules', title: string) => ({
    key,
    title,
    number: true,
    cell: (area: AreaCounted) => number.format(area[key]),
  })
  return (
    <Table
      caption={t('list')}
      captionHidden
      rows={areas}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'area',
          title: t('area'),
          cell: ({ id, name }) => (
            <a className="-my-2 inline-block py-2" href={`/${locale}/desk/${okrugId}/roll/areas/${id}`}>
              {inLocale(name, locale)}
            </a>
          ),
        },
        { key: 'kind', title: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
        count('rules', t('rulesCount')),
        count('members', t('members')),
        count('eligible', t('eligible')),
        count('byHand', t('byHand')),
      ]}
    />
  )
}

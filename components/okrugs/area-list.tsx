import { LinkList } from '@/components/ui/link-list'
import type { AreaView } from '@/lib/features/okrugs/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { byName, titleOf } from './names'

/** How much an area holds: «13 аудан · 142 округ». */
export function sizeOf({ okrugs, districts }: AreaView, locale: Locale): string {
  const t = translator(locale, 'okrugs')
  if (okrugs === 0) return t('count.none')
  const count = t('count.okrugs', { count: okrugs })
  return districts > 0
    ? t('count.both', { districts: t('count.districts', { count: districts }), okrugs: count })
    : count
}

/** Oblasts or districts, cities last, each with how much it holds; `parameter` is what choosing one narrows the list by. */
export function AreaList({
  locale,
  areas,
  parameter,
}: {
  locale: Locale
  areas: AreaView[]
  parameter: 'oblast' | 'district'
}) {
  const cities = Object.groupBy(byName(areas, locale), ({ kind }) => (/city/i.test(kind) ? 'last' : 'first'))
  const links = [...(cities.first ?? []), ...(cities.last ?? [])].map((area) => ({
    href: `/${locale}/okrugs?${parameter}=${area.kato}`,
    text: titleOf(area, locale),
    note: sizeOf(area, locale),
  }))
  return <LinkList links={links} columns />
}

import { LinkList } from '@/components/ui/link-list'
import { Tag } from '@/components/ui/tag'
import type { FoundOkrugView } from '@/lib/features/okrugs/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { capitalised, titleOf } from './names'

/** Okrugs as links. `located` adds district and oblast, which tell namesakes apart. */
export function OkrugList({
  locale,
  okrugs,
  located,
}: {
  locale: Locale
  okrugs: FoundOkrugView[]
  located?: boolean
}) {
  const t = translator(locale, 'okrugs')
  const note = ({ district, oblast, via }: FoundOkrugView) => {
    const area = [district, oblast].flatMap((place) => (place ? inLocale(place.name, locale) : [])).join(', ')
    return via ? `${area}. ${t('list.via', { settlement: capitalised(inLocale(via, locale)) })}` : area
  }
  const links = okrugs.map((okrug) => ({
    href: `/${locale}/okrugs/${okrug.kato}`,
    text: titleOf(okrug, locale),
    note: located ? note(okrug) : undefined,
    end: okrug.closedOn ? <Tag tone="neutral">{t('list.closed')}</Tag> : undefined,
  }))
  return <LinkList links={links} columns={!located} />
}

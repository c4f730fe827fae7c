import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CountryPage, DistrictPage, OblastPage } from '@/components/okrugs/area-page'
import { SearchResults } from '@/components/okrugs/search-results'
import { findDistrict, findOblast, listOblasts, listOkrugs, pageSize } from '@/lib/features/okrugs/queries'
import { isDemo } from '@/lib/platform/env/demo'
import { pageNumber } from '@/lib/platform/http/page'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

export const dynamic = 'force-static'
export const revalidate = 86400
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = visitOf((await params).locale)
  const t = translator(locale, 'okrugs')
  return { title: t('list.title'), description: t('list.description') }
}

export default async function Okrugs({ params }: Props) {
  const { locale, query } = visitOf((await params).locale)
  const frame = { locale, demo: isDemo() }
  const q = query.get('q')?.trim().slice(0, 200)
  if (q) {
    const closed = query.get('closed') === '1'
    const page = pageNumber(query.get('page'))
    const found = await listOkrugs({ q, closed, page })
    const closedMore = closed ? 0 : (await listOkrugs({ q, closed: true })).total - found.total
    const pages = Math.ceil(found.total / pageSize)
    return <SearchResults {...frame} query={q} {...{ closed, found, closedMore, pages }} />
  }
  const district = query.get('district')
  if (district) return <DistrictPage {...frame} district={(await findDistrict(district)) ?? notFound()} />
  const oblast = query.get('oblast')
  if (oblast) return <OblastPage {...frame} oblast={(await findOblast(oblast)) ?? notFound()} />
  return <CountryPage {...frame} oblasts={await listOblasts()} />
}

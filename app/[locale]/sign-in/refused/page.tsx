import type { Metadata } from 'next'
import { RefusedPage } from '@/components/ui/shell/refused-page'
import { roles } from '@/lib/access/actor'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ role?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'access')('refused.title') }
}

/** Answered with 403 (proxy.ts). */
export default async function NoAccess({ params, searchParams }: Props) {
  const { locale } = visitOf((await params).locale)
  const asked = [(await searchParams).role ?? []].flat()
  return <RefusedPage locale={locale} roles={roles.filter((role) => asked.includes(role))} />
}

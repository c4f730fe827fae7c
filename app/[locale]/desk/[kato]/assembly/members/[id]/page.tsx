import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EndForm } from '@/components/assemblies/end-form'
import { DeskFrame } from '@/components/desk/desk-frame'
import { SummaryList } from '@/components/ui/summary-list'
import { endMembershipAction } from '@/lib/features/assemblies/actions'
import { findAssembly } from '@/lib/features/assemblies/queries/assembly'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { dateWords } from '@/lib/platform/i18n/dates'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { almatyDate } from '@/lib/statute/civil-date'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'assemblies')('ending.title') }
}

export default async function Member({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const path = `/assembly/members/${id}`
  const roles = ['secretary', 'okrugAkim'] as const
  const { now } = await enter(locale, `/desk/${kato}${path}`, { roles, unitIds: [kato] })
  const today = almatyDate(now)
  const [okrug, assembly] = await Promise.all([findOkrug(kato), findAssembly(kato, today)])
  const row = assembly?.seats.find(({ holder }) => holder?.membershipId === id)
  if (!okrug || !row?.holder) return notFound()
  const { seat, holder } = row
  const t = translator(locale, 'assemblies')
  const crumbs = [{ href: `/${locale}/desk/${kato}/assembly`, text: t('title') }]
  return (
    <DeskFrame locale={locale} demo={isDemo()} okrug={okrug} path={path} title={holder.name} crumbs={crumbs}>
      <div className="mb-8 max-w-3xl">
        <SummaryList
          facts={[
            { term: t('column.seat'), value: t('seat', { seat }) },
            {
              term: t('column.settlement'),
              value: holder.settlement ? inLocale(holder.settlement, locale) : t('whole'),
            },
            { term: t('seating.since'), value: dateWords(holder.since, locale) },
            { term: t('column.until'), value: dateWords(holder.until, locale) },
          ]}
        />
      </div>
      <h2 className="mb-4 font-semibold text-2xl">{t('ending.title')}</h2>
      <EndForm
        locale={locale}
        action={endMembershipAction.bind(null, { locale, okrugId: kato, membershipId: id })}
        term={holder}
        today={today}
        words="ending"
      />
    </DeskFrame>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Composition } from '@/components/assemblies/composition'
import { Mandates } from '@/components/assemblies/mandates'
import { SeatTable } from '@/components/assemblies/seat-table'
import { SeatsForm } from '@/components/assemblies/seats-form'
import { DeskFrame } from '@/components/desk/desk-frame'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { permits } from '@/lib/access/permissions'
import { findAssembly } from '@/lib/features/assemblies/queries/assembly'
import { findDelegates } from '@/lib/features/assemblies/queries/elections'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { almatyDate } from '@/lib/statute/civil-date'

type Props = { params: Promise<{ locale: string; kato: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'assemblies')('title') }
}

export default async function DeskAssembly({ params }: Props) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterDesk(locale, kato, '/assembly')
  const today = almatyDate(now)
  const [okrug, assembly] = await Promise.all([findOkrug(kato), findAssembly(kato, today)])
  const delegates = await findDelegates(kato, today)
  if (!okrug) return notFound()
  const may = permits(actor, 'assemblies.seat-member', { okrugId: kato })
  const t = translator(locale, 'assemblies')
  const at = `/${locale}/desk/${kato}/assembly`
  return (
    <DeskFrame locale={locale} demo={isDemo()} okrug={okrug} path="/assembly" title={t('title')} lead={t('lead')}>
      {assembly ? (
        <>
          <Composition locale={locale} assembly={assembly} />
          <Section title={t('table')}>
            <SeatTable
              locale={locale}
              okrugId={kato}
              assembly={assembly}
              action={
                may
                  ? ({ seat, holder }) => (
                      <a
                        className="inline-flex min-h-11 items-center md:min-h-0"
                        href={holder ? `${at}/members/${holder.membershipId}` : `${at}/seat?seat=${seat}`}
                      >
                        {t(holder ? 'ending.open' : 'seating.open')}
                        <span className="sr-only"> {t('seat', { seat })}</span>
                      </a>
                    )
                  : undefined
              }
            />
          </Section>
        </>
      ) : (
        <div className="mb-10">
          <EmptyState title={t('none')}>
            <p>{t('noneDesk')}</p>
          </EmptyState>
        </div>
      )}
      <Mandates locale={locale} okrugId={kato} delegates={delegates} today={may ? today : null} />
      {may ? (
        <Section title={t('seats.title')}>
          <SeatsForm locale={locale} okrugId={kato} seats={assembly?.seats.length} />
        </Section>
      ) : null}
    </DeskFrame>
  )
}

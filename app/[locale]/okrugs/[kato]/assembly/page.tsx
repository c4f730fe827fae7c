import type { Metadata } from 'next'
import { Composition } from '@/components/assemblies/composition'
import { DelegateTable } from '@/components/assemblies/delegate-table'
import { SeatTable } from '@/components/assemblies/seat-table'
import { titleOf } from '@/components/okrugs/names'
import { OkrugFrame } from '@/components/okrugs/okrug-frame'
import { UnknownOkrug } from '@/components/okrugs/unknown-okrug'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { PublishedAll } from '@/components/ui/published'
import { Section } from '@/components/ui/section'
import { findAssembly } from '@/lib/features/assemblies/queries/assembly'
import { findDelegates, pastDelegates } from '@/lib/features/assemblies/queries/elections'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { now } from '@/lib/platform/clock/clock'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { almatyDate } from '@/lib/statute/civil-date'

export const dynamic = 'force-static'
export const revalidate = 86400
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; kato: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const okrug = await findOkrug(kato)
  const t = translator(locale, 'assemblies')
  return okrug ? { title: `${t('title')}, ${titleOf(okrug, locale)}`, description: t('leadPublic') } : {}
}

export default async function Assembly({ params }: Props) {
  const { locale: segment, kato } = await params
  const frame = { locale: visitOf(segment).locale, demo: isDemo() }
  const okrug = await findOkrug(kato)
  if (!okrug) return <UnknownOkrug {...frame} kato={kato} />
  const today = almatyDate(now())
  const [assembly, delegates, past] = await Promise.all([
    findAssembly(kato, today),
    findDelegates(kato, today),
    pastDelegates(kato, today),
  ])
  const t = translator(frame.locale, 'assemblies')
  return (
    <OkrugFrame {...frame} okrug={okrug} path="/assembly" title={t('title')} lead={t('leadPublic')}>
      {assembly ? (
        <>
          <Composition locale={frame.locale} assembly={assembly} />
          <Section title={t('table')}>
            <SeatTable locale={frame.locale} okrugId={kato} assembly={assembly} />
          </Section>
        </>
      ) : (
        <EmptyState title={t('none')}>
          <p>{t('nonePublic')}</p>
        </EmptyState>
      )}
      {delegates.length + past.length > 0 ? (
        <Section id="delegates" title={t('delegates.title')} lead={t('delegates.lead')}>
          {delegates.length > 0 ? (
            <DelegateTable locale={frame.locale} okrugId={kato} delegates={delegates} />
          ) : (
            <p className="text-soft">{t('delegates.none')}</p>
          )}
          {past.length > 0 ? (
            <Disclosure title={t('delegates.past', { count: past.length })}>
              <DelegateTable locale={frame.locale} okrugId={kato} delegates={past} />
            </Disclosure>
          ) : null}
        </Section>
      ) : null}
      <PublishedAll locale={frame.locale} of={[...(assembly ? [assembly] : []), ...delegates, ...past]} />
    </OkrugFrame>
  )
}

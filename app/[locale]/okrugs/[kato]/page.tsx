import type { Metadata } from 'next'
import { AssemblyGlance } from '@/components/assemblies/assembly-glance'
import { DecisionList } from '@/components/decisions/decision-list'
import { PublicInitiatives } from '@/components/meetings/initiatives/public-initiatives'
import { LastQuorum } from '@/components/meetings/last-quorum'
import { MeetingCard } from '@/components/meetings/meeting-card'
import { titleOf } from '@/components/okrugs/names'
import { OkrugHome } from '@/components/okrugs/okrug-home'
import { UnknownOkrug } from '@/components/okrugs/unknown-okrug'
import { findAssembly } from '@/lib/features/assemblies/queries/assembly'
import { publishedDecisions } from '@/lib/features/decisions/queries/published'
import { initiativesOf } from '@/lib/features/meetings/queries/initiatives'
import { aroundNow } from '@/lib/features/meetings/queries/published'
import { isRunning } from '@/lib/features/meetings/workflow'
import { findOkrug, findOkrugHome } from '@/lib/features/okrugs/queries'
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
  const { locale, kato } = await params
  const okrug = await findOkrug(kato)
  if (!okrug) return {}
  const visit = visitOf(locale)
  const name = titleOf(okrug, visit.locale)
  return { title: name, description: translator(visit.locale, 'okrugs')('okrug.description', { name }) }
}

export default async function Okrug({ params }: Props) {
  const { locale, kato } = await params
  const frame = { locale: visitOf(locale).locale, demo: isDemo() }
  const okrug = await findOkrugHome(kato)
  if (!okrug) return <UnknownOkrug {...frame} kato={kato} />
  const at = now()
  const [{ next, last }, { data }, assembly, initiatives] = await Promise.all([
    aroundNow(kato, at),
    publishedDecisions(kato, 1, at),
    findAssembly(kato, almatyDate(at)),
    initiativesOf(kato, at),
  ])
  const registered = { publishedAt: okrug.changedAt, changedAt: okrug.changedAt }
  const shown = [registered, next, last, assembly, ...data].filter((one) => one !== null)
  const place = { locale: frame.locale, okrugId: kato }
  return (
    <OkrugHome
      {...frame}
      okrug={okrug}
      shown={shown}
      next={next ? <MeetingCard {...place} meeting={next} /> : undefined}
      decisions={data.length > 0 ? <DecisionList {...place} decisions={data.slice(0, 3)} /> : undefined}
    >
      <PublicInitiatives {...place} initiatives={initiatives.filter(isRunning)} />
      {last ? <LastQuorum {...place} meeting={last} /> : null}
      {assembly ? <AssemblyGlance {...place} assembly={assembly} /> : null}
    </OkrugHome>
  )
}

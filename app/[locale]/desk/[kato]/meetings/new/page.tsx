import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ConveneForm } from '@/components/meetings/convening/convene-form'
import { ConveneKinds } from '@/components/meetings/convening/convene-kinds'
import { GatheringForm } from '@/components/meetings/convening/gathering-form'
import { SeparateForm } from '@/components/meetings/convening/separate-form'
import { proposals } from '@/lib/features/meetings/gates/proposal'
import { lastPlace } from '@/lib/features/meetings/queries/desk'
import { type MeetingKind, meetingKinds } from '@/lib/features/meetings/workflow'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { areasOf, eligibleWithoutArea } from '@/lib/features/roll/queries/areas'
import { enter } from '@/lib/platform/auth/guard'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'convening')('convene.title') }
}

const kindOf = (asked: string | string[] | undefined): MeetingKind =>
  meetingKinds.find((kind) => kind === asked) ?? 'session'

export default async function ConveneMeeting({
  params,
  searchParams,
}: Props & { searchParams: Promise<{ kind?: string | string[] }> }) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const kind = kindOf((await searchParams).kind)
  const path = '/meetings/new'
  const { now } = await enter(locale, `/desk/${kato}${path}`, { roles: ['okrugAkim'], unitIds: [kato] })
  const okrug = (await findOkrug(kato)) ?? notFound()
  const [place, isOff, areas, withoutArea] = await Promise.all([
    lastPlace(kato),
    currentDaysOff(),
    areasOf(kato),
    eligibleWithoutArea(kato, now),
  ])
  const proposed = proposals(now, isOff)
  const parts = { locale, okrugId: kato, place }
  const forms: Record<MeetingKind, () => ReactNode> = {
    session: () => <ConveneForm {...parts} proposals={proposed} />,
    gathering: () => <GatheringForm {...parts} proposal={proposed.ordinary} />,
    separateGathering: () => (
      <SeparateForm {...parts} proposal={proposed.ordinary} areas={areas} withoutArea={withoutArea} />
    ),
  }
  const t = translator(locale, kind === 'session' ? 'convening' : 'gatherings')
  const said = kind === 'session' ? 'convene' : `convene.${kind}`
  const crumbs = [{ href: `/${locale}/desk/${kato}/meetings`, text: translator(locale, 'desk')('section.meetings') }]
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={path}
      title={t(`${said}.title`)}
      lead={t(`${said}.lead`)}
      crumbs={crumbs}
    >
      <ConveneKinds locale={locale} path={`/desk/${kato}${path}`} kind={kind} />
      {forms[kind]()}
    </DeskFrame>
  )
}

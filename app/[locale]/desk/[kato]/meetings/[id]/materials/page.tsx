import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GateList } from '@/components/meetings/convening/gate-list'
import { SendForm } from '@/components/meetings/convening/send-form'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { PaperOverview } from '@/components/meetings/papers/paper-overview'
import { Section } from '@/components/ui/section'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'convening')('papers.title') }
}

export default async function SendMaterials({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const path = `/materials`
  const { now } = await enter(locale, `/desk/${kato}/meetings/${id}${path}`, {
    roles: ['secretary', 'okrugAkim'],
    unitIds: [kato],
  })
  const [okrug, meeting] = await Promise.all([findOkrug(kato), deskMeeting(kato, id, now)])
  if (!okrug || !meeting?.notice) return notFound()
  const t = translator(locale, 'convening')
  const gates = meeting.gates.filter(({ gate }) => gate === 'NT-2')
  return (
    <MeetingFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      meeting={meeting}
      path={path}
      title={t('papers.title')}
      lead={t('papers.lead')}
    >
      <Section title={t('papers.term')}>
        <GateList locale={locale} gates={gates} />
      </Section>
      <PaperOverview locale={locale} okrugId={kato} meeting={meeting} />
      <SendForm locale={locale} okrugId={kato} meeting={meeting} />
    </MeetingFrame>
  )
}

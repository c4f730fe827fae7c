import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GateList } from '@/components/meetings/convening/gate-list'
import { OverrideForm } from '@/components/meetings/convening/override-form'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { Notice } from '@/components/ui/notice'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { isOverridable } from '@/lib/statute/catalogue'

type Props = { params: Promise<{ locale: string; kato: string; id: string; rule: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'convening')('override.title') }
}

export default async function OverrideGate({ params }: Props) {
  const { locale: segment, kato, id, rule } = await params
  const { locale } = visitOf(segment)
  const path = `/override/${rule}`
  const { now, session } = await enter(locale, `/desk/${kato}/meetings/${id}${path}`, {
    roles: ['okrugAkim'],
    unitIds: [kato],
  })
  const [okrug, meeting] = await Promise.all([findOkrug(kato), deskMeeting(kato, id, now)])
  const gate = meeting?.gates.find((one) => one.gate === rule)
  if (!okrug || !meeting || !gate || !isOverridable(gate.gate)) return notFound()
  const t = translator(locale, 'convening')
  return (
    <MeetingFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      meeting={meeting}
      path={path}
      title={t('override.title')}
    >
      <GateList locale={locale} gates={[gate]} />
      <Notice tone="due" title={t('override.public')}>
        <p>{t('override.publicText')}</p>
      </Notice>
      <OverrideForm locale={locale} okrugId={kato} meetingId={id} rule={rule} second={session?.second ?? 'off'} />
    </MeetingFrame>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnnounceForm } from '@/components/meetings/convening/announce-form'
import { GateList } from '@/components/meetings/convening/gate-list'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { NoticeSheet } from '@/components/meetings/papers/notice-sheet'
import { Section } from '@/components/ui/section'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { publicAddress } from '@/lib/platform/env/public-address'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'convening')('announce.title') }
}

export default async function AnnounceMeeting({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const path = `/announce`
  const { now } = await enter(locale, `/desk/${kato}/meetings/${id}${path}`, {
    roles: ['secretary', 'okrugAkim'],
    unitIds: [kato],
  })
  const [okrug, meeting] = await Promise.all([findOkrug(kato), deskMeeting(kato, id, now)])
  if (!okrug || !meeting?.admits.includes('announce-meeting')) return notFound()
  const t = translator(locale, 'convening')
  const gates = meeting.gates.filter(({ gate }) => gate === 'NT-1' || gate === 'NT-3' || gate === 'MT-3')
  return (
    <MeetingFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      meeting={meeting}
      path={path}
      title={t('announce.title')}
      lead={t('announce.lead')}
    >
      <Section title={t('announce.verdict')}>
        <GateList locale={locale} gates={gates} />
      </Section>
      <Section title={t('announce.text')}>
        <div className="max-w-3xl rounded-card border border-line bg-card p-4 sm:p-8">
          <NoticeSheet okrug={okrug.name} meeting={meeting} host={await publicAddress()} okrugId={kato} />
        </div>
      </Section>
      <AnnounceForm locale={locale} okrugId={kato} meetingId={id} />
    </MeetingFrame>
  )
}

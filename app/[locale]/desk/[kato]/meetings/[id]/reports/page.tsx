import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HearingList } from '@/components/decisions/execution/hearing-list'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { permits } from '@/lib/access/permissions'
import { reportsFor } from '@/lib/features/decisions/queries/waiting'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'execution')('hear.title') }
}

export default async function Reports({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterDesk(locale, kato, `/meetings/${id}/reports`)
  const [okrug, meeting] = await Promise.all([findOkrug(kato), deskMeeting(kato, id, now)])
  if (!okrug || !meeting || meeting.kind !== 'session') return notFound()
  const t = translator(locale, 'execution')
  const hears = permits(actor, 'decisions.hear-report', { okrugId: kato })
  return (
    <MeetingFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      meeting={meeting}
      path="/reports"
      title={t('hear.title')}
      lead={t('hear.lead')}
    >
      <HearingList
        locale={locale}
        okrugId={kato}
        meetingId={id}
        reports={await reportsFor(kato, id, now)}
        open={hears && meeting.admits.includes('hear-reports')}
      />
    </MeetingFrame>
  )
}

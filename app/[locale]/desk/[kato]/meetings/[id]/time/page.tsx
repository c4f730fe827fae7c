import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RequestCard } from '@/components/meetings/convening/request-card'
import { TimeForm } from '@/components/meetings/convening/time-form'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { proposals } from '@/lib/features/meetings/gates/proposal'
import { deskMeeting, lastPlace } from '@/lib/features/meetings/queries/desk'
import { noticeRuleOf, type Step } from '@/lib/features/meetings/workflow'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enter } from '@/lib/platform/auth/guard'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'convening')('time.title') }
}

export default async function MeetingTime({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const path = `/time`
  const { now } = await enter(locale, `/desk/${kato}/meetings/${id}${path}`, {
    roles: ['secretary', 'okrugAkim'],
    unitIds: [kato],
  })
  const [okrug, meeting] = await Promise.all([findOkrug(kato), deskMeeting(kato, id, now)])
  const fixes = (step: Step) => meeting?.admits.includes(step)
  if (!okrug || !meeting || !(fixes('set-time') || fixes('accept-request'))) return notFound()
  const t = translator(locale, 'convening')
  const answering = meeting.state === 'akimReview'
  const { ordinary, candidates } = proposals(now, await currentDaysOff())
  return (
    <MeetingFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      meeting={meeting}
      path={path}
      title={t(answering ? 'accept.title' : 'time.title')}
      lead={answering ? t('accept.lead') : undefined}
    >
      {answering && meeting.request ? <RequestCard locale={locale} request={meeting.request} /> : null}
      <TimeForm
        locale={locale}
        okrugId={kato}
        meeting={meeting}
        proposal={noticeRuleOf(meeting.agenda) === 'NT-3' ? candidates : ordinary}
        place={await lastPlace(kato)}
      />
    </MeetingFrame>
  )
}

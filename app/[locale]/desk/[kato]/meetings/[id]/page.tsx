import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DiscardForm } from '@/components/meetings/convening/discard-form'
import { GateList } from '@/components/meetings/convening/gate-list'
import { overrideLinks } from '@/components/meetings/convening/override-links'
import { RequestCard } from '@/components/meetings/convening/request-card'
import { DeskAgenda } from '@/components/meetings/desk-agenda'
import { DeskFacts } from '@/components/meetings/desk-facts'
import { DeskInitiative, isAsked } from '@/components/meetings/initiatives/desk-initiative'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { NextStep } from '@/components/meetings/next-step'
import { StateTag } from '@/components/meetings/state-tag'
import { Timeline } from '@/components/meetings/timeline'
import { ButtonLink } from '@/components/ui/button-link'
import { Section } from '@/components/ui/section'
import { type Permission, permits } from '@/lib/access/permissions'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'convening')('name.meeting') }
}

export default async function DeskMeetingPage({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterDesk(locale, kato, `/meetings/${id}`)
  const [okrug, meeting] = await Promise.all([findOkrug(kato), deskMeeting(kato, id, now)])
  if (!okrug || !meeting) return notFound()
  const may = (permission: Permission) => permits(actor, permission, { okrugId: kato })
  const t = translator(locale, 'convening')
  const papers = translator(locale, 'papers')
  const parts = { locale, okrugId: kato, meeting, may }
  return (
    <MeetingFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      meeting={meeting}
      actions={<StateTag locale={locale} state={meeting.state} />}
    >
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-x-12">
        <div className="min-w-0">
          <NextStep {...parts} />
          <Section title={t('gates')} lead={t('gatesLead')}>
            <GateList locale={locale} gates={meeting.gates} actions={overrideLinks(locale, kato, meeting, may)} />
          </Section>
          {isAsked(meeting) ? null : <DeskAgenda {...parts} />}
          <DeskInitiative {...parts} />
          {meeting.request ? <RequestCard locale={locale} request={meeting.request} /> : null}
          <Section title={t('facts.title')}>
            <DeskFacts {...parts} />
          </Section>
          <Section title={papers('title')} lead={papers('lead')}>
            <ButtonLink tone="secondary" href={`/${locale}/desk/${kato}/meetings/${id}/papers`}>
              {papers('printAndEnter')}
            </ButtonLink>
          </Section>
          <DiscardForm {...parts} />
        </div>
        <aside className="border-line max-lg:border-t max-lg:pt-6">
          <h2 className="mb-4 font-semibold text-lg">{t('stages')}</h2>
          <Timeline locale={locale} kind={meeting.kind} stages={meeting.stages} />
        </aside>
      </div>
    </MeetingFrame>
  )
}

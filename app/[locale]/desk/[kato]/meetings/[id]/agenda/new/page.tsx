import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ItemForm } from '@/components/meetings/convening/item-form'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'convening')('item.addTitle') }
}

export default async function AddAgendaItem({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const path = `/agenda/new`
  const { now } = await enter(locale, `/desk/${kato}/meetings/${id}${path}`, {
    roles: ['secretary', 'okrugAkim'],
    unitIds: [kato],
  })
  const [okrug, meeting] = await Promise.all([findOkrug(kato), deskMeeting(kato, id, now)])
  if (!okrug || !meeting?.admits.includes('change-agenda')) return notFound()
  const t = translator(locale, 'convening')
  return (
    <MeetingFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      meeting={meeting}
      path={path}
      title={t('item.addTitle')}
      lead={t('item.lead')}
    >
      <ItemForm locale={locale} okrugId={kato} meeting={meeting} count={meeting.agenda.length} />
    </MeetingFrame>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ItemForm } from '@/components/meetings/convening/item-form'
import { RemoveItemForm } from '@/components/meetings/convening/remove-forms'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string; itemId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'convening')('item.editTitle') }
}

export default async function EditAgendaItem({ params }: Props) {
  const { locale: segment, kato, id, itemId } = await params
  const { locale } = visitOf(segment)
  const path = `/agenda/${itemId}`
  const { now } = await enter(locale, `/desk/${kato}/meetings/${id}${path}`, {
    roles: ['secretary', 'okrugAkim'],
    unitIds: [kato],
  })
  const [okrug, meeting] = await Promise.all([findOkrug(kato), deskMeeting(kato, id, now)])
  const item = meeting?.agenda.find((one) => one.id === itemId)
  if (!okrug || !item || !meeting?.admits.includes('change-agenda')) return notFound()
  const t = translator(locale, 'convening')
  return (
    <MeetingFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      meeting={meeting}
      path={path}
      title={t('item.editTitle')}
      lead={t('item.lead')}
    >
      <ItemForm locale={locale} okrugId={kato} meeting={meeting} item={item} count={meeting.agenda.length} />
      <div className="mt-10 border-line border-t pt-6">
        <RemoveItemForm locale={locale} okrugId={kato} meetingId={id} itemId={itemId} />
      </div>
    </MeetingFrame>
  )
}

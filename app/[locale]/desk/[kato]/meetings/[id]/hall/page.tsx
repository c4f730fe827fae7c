import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Hall } from '@/components/voting/hall'
import { type Permission, permits } from '@/lib/access/permissions'
import { admits } from '@/lib/features/meetings/workflow'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { hallOf } from '@/lib/features/voting/queries/hall'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { instantWords } from '@/lib/platform/i18n/dates'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'hall')('title') }
}

export default async function HallPage({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterDesk(locale, kato, `/meetings/${id}/hall`)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const hall = (await hallOf(kato, id, now)) ?? notFound()
  const t = translator(locale, 'hall')
  const { startsAt, place, state, ordinal } = hall.attendance
  const permitted = (permission: Permission) => permits(actor, permission, { okrugId: kato })
  const meeting = `/${locale}/desk/${kato}/meetings/${id}`
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/meetings/${id}/hall`}
      title={t('title')}
      lead={`${instantWords(startsAt, locale)}. ${inLocale(place, locale)}`}
      crumbs={[
        { href: meeting, text: t('meeting', { number: ordinal }) },
        { href: `${meeting}/registration`, text: t('registration') },
      ]}
    >
      <Hall
        table={{ locale, okrugId: kato, meetingId: id, from: 'hall' }}
        hall={hall}
        may={{
          enter: permitted('voting.enter-votes'),
          open: permitted('meetings.open-meeting'),
          note: permitted('meetings.note-speech') && admits(state, 'note-speech'),
          edit: permitted('meetings.edit-speech') && admits(state, 'edit-speech'),
          close: permitted('meetings.close-meeting') && admits(state, 'close-meeting'),
        }}
      />
    </DeskFrame>
  )
}

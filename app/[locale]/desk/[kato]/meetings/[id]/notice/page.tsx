import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { NoticeSheet } from '@/components/meetings/papers/notice-sheet'
import { Screen } from '@/components/ui/paper'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { publicAddress } from '@/lib/platform/env/public-address'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'convening')('announce.print') }
}

export default async function PrintNotice({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const path = '/notice'
  const { now } = await enterDesk(locale, kato, `/meetings/${id}${path}`)
  const [okrug, meeting] = await Promise.all([findOkrug(kato), deskMeeting(kato, id, now)])
  if (!okrug || !meeting?.notice) return notFound()
  const t = translator(locale, 'convening')
  return (
    <MeetingFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      meeting={meeting}
      path={path}
      title={t('announce.print')}
    >
      <Screen>
        <p className="mb-8 max-w-prose">{t('announce.printHow')}</p>
      </Screen>
      <NoticeSheet okrug={okrug.name} meeting={meeting} host={await publicAddress()} okrugId={kato} />
    </MeetingFrame>
  )
}

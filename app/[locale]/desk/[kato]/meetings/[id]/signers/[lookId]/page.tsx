import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SignerList } from '@/components/meetings/initiatives/signer-list'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { signersOf } from '@/lib/features/meetings/queries/signers'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterOffice } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = {
  params: Promise<{ locale: string; kato: string; id: string; lookId: string }>
  searchParams: Promise<{ page?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'gatherings')('signers.title') }
}

export default async function Signers({ params, searchParams }: Props) {
  const { locale: segment, kato, id, lookId } = await params
  const { locale } = visitOf(segment)
  const path = `/signers/${lookId}`
  const { actor, now } = await enterOffice(locale, kato, `/meetings/${id}${path}`)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const meeting = (await deskMeeting(kato, id, now)) ?? notFound()
  const asked = { okrugId: kato, meetingId: id, lookId }
  const view = (await signersOf(actor, asked, (await searchParams).page)) ?? notFound()
  return (
    <MeetingFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      meeting={meeting}
      path={path}
      title={translator(locale, 'gatherings')('signers.title')}
    >
      <SignerList locale={locale} view={view} at={`/${locale}/desk/${kato}/meetings/${id}${path}`} />
    </MeetingFrame>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { DeskMeetingList } from '@/components/meetings/desk-list'
import { ButtonLink } from '@/components/ui/button-link'
import { permits } from '@/lib/access/permissions'
import { deskMeetings } from '@/lib/features/meetings/queries/desk'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'meetings')('title') }
}

export default async function DeskMeetings({ params }: Props) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const { actor } = await enterDesk(locale, kato, '/meetings')
  const okrug = (await findOkrug(kato)) ?? notFound()
  const t = translator(locale, 'convening')
  const at = `/${locale}/desk/${kato}/meetings`
  const convene = permits(actor, 'meetings.convene-session', { okrugId: kato }) ? (
    <ButtonLink href={`${at}/new`}>{t('convene.any')}</ButtonLink>
  ) : null
  const records = permits(actor, 'meetings.record-initiative', { okrugId: kato }) ? (
    <ButtonLink tone="secondary" href={`${at}/initiative`}>
      {translator(locale, 'gatherings')('initiative.paper.open')}
    </ButtonLink>
  ) : null
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path="/meetings"
      title={translator(locale, 'meetings')('title')}
      actions={
        convene || records ? (
          <div className="flex flex-wrap gap-3">
            {convene}
            {records}
          </div>
        ) : null
      }
    >
      <DeskMeetingList locale={locale} okrugId={kato} meetings={await deskMeetings(kato)} />
    </DeskFrame>
  )
}

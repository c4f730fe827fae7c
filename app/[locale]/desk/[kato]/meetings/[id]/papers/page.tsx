import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { PrintLinks } from '@/components/meetings/papers/print-links'
import { SheetForm } from '@/components/meetings/papers/sheet-form'
import { SheetList } from '@/components/meetings/papers/sheet-list'
import { Section } from '@/components/ui/section'
import { permits } from '@/lib/access/permissions'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { papersOf } from '@/lib/features/meetings/queries/papers'
import { printedMeeting } from '@/lib/features/meetings/queries/printed'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { almatyDate } from '@/lib/statute/civil-date'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'papers')('title') }
}

export default async function Papers({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterDesk(locale, kato, `/meetings/${id}/papers`)
  const [okrug, meeting, printed, papers] = await Promise.all([
    findOkrug(kato),
    deskMeeting(kato, id, now),
    printedMeeting(kato, id),
    papersOf(kato, id),
  ])
  if (!okrug || !meeting || !printed || !papers) return notFound()
  const t = translator(locale, 'papers')
  const at = `/${locale}/desk/${kato}/meetings/${id}`
  const adds = permits(actor, 'meetings.add-sheet', { okrugId: kato })
  const prints = permits(actor, 'roll.search-roll', { okrugId: kato })
  const frame = { locale, okrug, meeting, demo: isDemo(), path: '/papers', title: t('title'), lead: t('lead') }
  return (
    <MeetingFrame {...frame}>
      {prints ? (
        <Section title={t('print')} lead={t('printLead')}>
          <PrintLinks locale={locale} at={at} forms={printed.forms} />
        </Section>
      ) : null}
      <Section title={t('sheets')}>
        <SheetList locale={locale} at={`${at}/papers`} sheets={papers.sheets} />
      </Section>
      {adds ? (
        <Section title={t('add')} lead={papers.purposes.length > 0 ? t('addLead') : t('closed')}>
          {papers.purposes.length > 0 ? (
            <SheetForm
              locale={locale}
              okrugId={kato}
              meetingId={id}
              purposes={papers.purposes}
              today={almatyDate(now)}
            />
          ) : null}
        </Section>
      ) : null}
    </MeetingFrame>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { DiscardSheetForm } from '@/components/meetings/papers/discard-sheet-form'
import { RowEntry } from '@/components/meetings/papers/row-entry'
import { ScanPart } from '@/components/meetings/papers/scan-part'
import { SheetRows } from '@/components/meetings/papers/sheet-rows'
import { SheetStanding } from '@/components/meetings/papers/sheet-standing'
import { SheetTag } from '@/components/meetings/papers/sheet-tag'
import { permits } from '@/lib/access/permissions'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { sheetPage } from '@/lib/features/meetings/queries/papers'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { dateWords } from '@/lib/platform/i18n/dates'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = {
  params: Promise<{ locale: string; kato: string; id: string; sheetId: string }>
  searchParams: Promise<{ done?: string; refused?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'papers')('entry') }
}

export default async function PaperSheet({ params, searchParams }: Props) {
  const { locale: segment, kato, id, sheetId } = await params
  const { locale } = visitOf(segment)
  const path = `/papers/${sheetId}`
  const { actor, now } = await enterDesk(locale, kato, `/meetings/${id}${path}`)
  const place = { okrugId: kato, meetingId: id, sheetId }
  const okrug = (await findOkrug(kato)) ?? notFound()
  const meeting = (await deskMeeting(kato, id, now)) ?? notFound()
  const sheet = (await sheetPage(place, actor.accountId)) ?? notFound()
  if (sheet.purpose === 'signatures' && !permits(actor, 'meetings.read-signatures', { okrugId: kato })) notFound()
  const t = translator(locale, 'papers')
  const may = permits(actor, 'meetings.attach-scan', { okrugId: kato })
  const parts = { locale, ...place, sheet }
  const frame = { locale, okrug, meeting, demo: isDemo(), path, title: sheet.label }
  return (
    <MeetingFrame
      {...frame}
      lead={sheet.dated ? t('purposeDated', { date: dateWords(sheet.dated, locale) }) : t(`purposes.${sheet.purpose}`)}
      actions={<SheetTag locale={locale} stand={sheet.stand} />}
      above={{ path: '/papers', title: t('title') }}
    >
      <SheetStanding locale={locale} sheet={sheet} />
      {sheet.open ? <RowEntry {...parts} /> : null}
      <div className="mt-6 mb-10">{sheet.stand === 'kept' ? null : <SheetRows {...parts} />}</div>
      <ScanPart {...parts} attaches={may && !(sheet.scan && sheet.settled)} outcome={await searchParams} />
      {may && !sheet.settled ? <DiscardSheetForm locale={locale} {...place} /> : null}
    </MeetingFrame>
  )
}

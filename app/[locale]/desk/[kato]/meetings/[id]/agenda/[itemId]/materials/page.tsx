import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MaterialList } from '@/components/meetings/convening/material-list'
import { RemovePaperForm } from '@/components/meetings/convening/remove-forms'
import { UploadForm } from '@/components/meetings/convening/upload-form'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { draftText } from '@/components/meetings/naming'
import { UploadOutcome } from '@/components/ui/form/upload-outcome'
import { Section } from '@/components/ui/section'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { admits } from '@/lib/features/meetings/workflow'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = {
  params: Promise<{ locale: string; kato: string; id: string; itemId: string }>
  searchParams: Promise<{ done?: string; refused?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'convening')('papers.ofItem') }
}

export default async function ItemMaterials({ params, searchParams }: Props) {
  const { locale: segment, kato, id, itemId } = await params
  const { locale } = visitOf(segment)
  const path = `/agenda/${itemId}/materials`
  const { now } = await enter(locale, `/desk/${kato}/meetings/${id}${path}`, {
    roles: ['secretary', 'okrugAkim'],
    unitIds: [kato],
  })
  const [okrug, meeting] = await Promise.all([findOkrug(kato), deskMeeting(kato, id, now)])
  const item = meeting?.agenda.find((one) => one.id === itemId)
  if (!okrug || !meeting || !item) return notFound()
  const t = translator(locale, 'convening')
  const title = draftText(item.title, locale)
  const place = { locale, okrugId: kato, meetingId: id, itemId }
  const open = admits(meeting.state, 'attach-material')
  return (
    <MeetingFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      meeting={meeting}
      path={path}
      title={t('papers.ofItem')}
      lead={<span lang={title.lang}>{`${item.position}. ${title.text}`}</span>}
    >
      <UploadOutcome
        locale={locale}
        outcome={await searchParams}
        words={translator(locale, 'convening')('papers.done')}
      />
      <Section title={t('papers.attached')}>
        {item.materials.length === 0 ? <p className="text-soft">{t('papers.none')}</p> : null}
        <MaterialList
          locale={locale}
          okrugId={kato}
          meetingId={id}
          materials={item.materials}
          action={open ? ({ id: materialId }) => <RemovePaperForm {...place} materialId={materialId} /> : undefined}
        />
      </Section>
      {open ? (
        <Section title={t('papers.add')}>
          <UploadForm {...place} />
        </Section>
      ) : null}
    </MeetingFrame>
  )
}

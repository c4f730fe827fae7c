import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { AttendanceSheet } from '@/components/meetings/attendance-sheet'
import { titleOf } from '@/components/okrugs/names'
import { attendanceOf } from '@/lib/features/meetings/queries/attendance'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'registration')('sheet.title') }
}

export default async function Attendance({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { now } = await enterDesk(locale, kato, `/meetings/${id}/attendance`)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const attendance = (await attendanceOf(kato, id, now)) ?? notFound()
  const t = translator(locale, 'registration')
  const meeting = `/${locale}/desk/${kato}/meetings/${id}`
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/meetings/${id}/attendance`}
      title={t('sheet.heading', { number: attendance.ordinal })}
      lead={<span data-screen>{t('sheet.lead')}</span>}
      crumbs={[
        { href: meeting, text: t('meeting', { number: attendance.ordinal }) },
        { href: `${meeting}/registration`, text: t('title') },
      ]}
    >
      <AttendanceSheet locale={locale} okrug={titleOf(okrug, locale)} attendance={attendance} />
    </DeskFrame>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { AttendanceSheet } from '@/components/meetings/papers/attendance-sheet'
import { PrintedList } from '@/components/meetings/papers/printed-list'
import { attendanceOf } from '@/lib/features/meetings/queries/attendance'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { isWhole, printedMeeting, printedPeople } from '@/lib/features/meetings/queries/printed'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { exportedJustNow } from '@/lib/features/roll/queries/exports'
import { enterOffice } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = {
  params: Promise<{ locale: string; kato: string; id: string }>
  searchParams: Promise<{ lang?: string; part?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'papers')('form.attendance') }
}

export default async function Attendance({ params, searchParams }: Props) {
  const { locale: segment, kato, id } = await params
  const { lang, part } = await searchParams
  const { locale } = visitOf(segment)
  const { actor, now, session } = await enterOffice(locale, kato, `/meetings/${id}/attendance`)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const meeting = (await deskMeeting(kato, id, now)) ?? notFound()
  const printed = (await printedMeeting(kato, id)) ?? notFound()
  const people = (await printedPeople(kato, id, { form: 'attendance', part })) ?? notFound()
  const attendance = await attendanceOf(kato, id, now)
  const place = { okrugId: kato, meetingId: id }
  const closed = isWhole(printed, people) && !(await exportedJustNow({ actor, now, session }, place))
  const langs = (['kk', 'ru'] as const).filter((one) => one === lang || !['kk', 'ru'].includes(lang ?? ''))
  return (
    <MeetingFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      meeting={meeting}
      path="/attendance"
      title={translator(locale, 'papers')('form.attendance')}
    >
      <PrintedList
        locale={locale}
        place={place}
        at={`/${locale}/desk/${kato}/meetings/${id}/attendance`}
        lang={langs.length === 1 ? langs[0] : undefined}
        people={people}
        closed={closed}
        second={session?.second ?? 'off'}
      >
        {langs.map((one) => (
          <AttendanceSheet
            key={one}
            lang={one}
            okrug={okrug.name}
            meeting={printed}
            people={people}
            invitees={attendance?.invitees ?? []}
          />
        ))}
      </PrintedList>
    </MeetingFrame>
  )
}

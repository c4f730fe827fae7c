import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { numberedName } from '@/components/meetings/naming'
import { RegistrationTable } from '@/components/meetings/registration/registration-table'
import { ButtonLink } from '@/components/ui/button-link'
import { permits } from '@/lib/access/permissions'
import { attendanceOf } from '@/lib/features/meetings/queries/attendance'
import { livePicture } from '@/lib/features/meetings/queries/live'
import { peopleDesk } from '@/lib/features/meetings/queries/people'
import { admits } from '@/lib/features/meetings/workflow'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { countingOf } from '@/lib/features/voting/queries/counting'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { keptQuestion } from '@/lib/platform/http/question'
import { instantWords } from '@/lib/platform/i18n/dates'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = {
  params: Promise<{ locale: string; kato: string; id: string }>
  searchParams: Promise<{ page?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'registration')('title') }
}

export default async function Registration({ params, searchParams }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterDesk(locale, kato, `/meetings/${id}/registration`)
  const okrug = (await findOkrug(kato)) ?? notFound()
  // The picture before the page it stands for: what changes in between is asked for again, never taken for shown.
  const live = (await livePicture(kato, id)) ?? notFound()
  const attendance = (await attendanceOf(kato, id, now)) ?? notFound()
  const t = translator(locale, 'registration')
  const asked = { kept: await keptQuestion(), page: (await searchParams).page }
  const desk = (await peopleDesk({ okrugId: kato, meetingId: id }, actor.accountId, asked)) ?? notFound()
  const meeting = `/${locale}/desk/${kato}/meetings/${id}`
  const enters = permits(actor, 'meetings.check-in-member', { okrugId: kato })
  const edits = permits(actor, 'meetings.edit-invitee', { okrugId: kato }) && admits(attendance.state, 'edit-invitee')
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/meetings/${id}/registration`}
      title={t('title')}
      lead={`${instantWords(attendance.startsAt, locale)}. ${inLocale(attendance.place, locale)}`}
      crumbs={[{ href: meeting, text: numberedName(attendance, locale) }]}
      actions={
        permits(actor, 'roll.search-roll', { okrugId: kato }) ? (
          <ButtonLink tone="secondary" href={`${meeting}/attendance`}>
            {t('sheet.title')}
          </ButtonLink>
        ) : null
      }
    >
      <RegistrationTable
        {...{ attendance, live, desk, enters, edits }}
        table={{ locale, okrugId: kato, meetingId: id, from: 'registration' }}
        counting={await countingOf({ okrugId: kato, meetingId: id }, actor, now)}
      />
    </DeskFrame>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { FailureAct } from '@/components/meetings/failure-act'
import { InviteeList } from '@/components/meetings/invitee-list'
import { QuorumStrip } from '@/components/meetings/quorum-strip'
import { RegistrationClosed, RegistrationSteps } from '@/components/meetings/registration-steps'
import { SeatList } from '@/components/meetings/seat-list'
import { ButtonLink } from '@/components/ui/button-link'
import { Section } from '@/components/ui/section'
import { permits } from '@/lib/access/permissions'
import { attendanceOf } from '@/lib/features/meetings/queries/attendance'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { instantWords } from '@/lib/platform/i18n/dates'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'registration')('title') }
}

export default async function Registration({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterDesk(locale, kato, `/meetings/${id}/registration`)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const attendance = (await attendanceOf(kato, id, now)) ?? notFound()
  const t = translator(locale, 'registration')
  const table = { locale, okrugId: kato, meetingId: id, from: 'registration' } as const
  const meeting = `/${locale}/desk/${kato}/meetings/${id}`
  const enters = permits(actor, 'meetings.check-in-member', { okrugId: kato })
  const ahead = attendance.state === 'announced' || attendance.state === 'materialsSent'
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/meetings/${id}/registration`}
      title={t('title')}
      lead={`${instantWords(attendance.startsAt, locale)}. ${inLocale(attendance.place, locale)}`}
      crumbs={[{ href: meeting, text: t('meeting', { number: attendance.ordinal }) }]}
      actions={
        <ButtonLink tone="secondary" href={`${meeting}/attendance`}>
          {t('sheet.title')}
        </ButtonLink>
      }
    >
      {ahead ? <RegistrationClosed table={table} enters={enters} /> : null}
      {ahead || attendance.failure ? null : <QuorumStrip locale={locale} attendance={attendance} />}
      {attendance.failure ? <FailureAct locale={locale} failure={attendance.failure} /> : null}
      {ahead || attendance.failure ? null : <RegistrationSteps table={table} attendance={attendance} enters={enters} />}
      {ahead ? null : (
        <>
          <Section title={t('members')} lead={attendance.running && enters ? t('membersLead') : undefined}>
            <SeatList table={table} attendance={attendance} enters={enters} />
          </Section>
          <InviteeList table={table} attendance={attendance} enters={enters} />
        </>
      )}
    </DeskFrame>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountBar } from '@/components/accounts/account-bar'
import { GateList } from '@/components/meetings/convening/gate-list'
import { RequestCard } from '@/components/meetings/convening/request-card'
import { AskedQuestions } from '@/components/meetings/initiatives/asked-questions'
import { SignForm } from '@/components/meetings/initiatives/sign-form'
import { meetingTitle } from '@/components/meetings/naming'
import { StateTag } from '@/components/meetings/state-tag'
import { Section } from '@/components/ui/section'
import { Page } from '@/components/ui/shell/page'
import { deskMeeting } from '@/lib/features/meetings/queries/desk'
import { admits } from '@/lib/features/meetings/workflow'
import { enterAssembly } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'convening')('name.request') }
}

export default async function SessionRequest({ params }: Props) {
  const { locale: segment, id } = await params
  const { locale } = visitOf(segment)
  const path = `/my/meetings/${id}`
  const { actor, okrugId, now } = await enterAssembly(locale, path)
  const meeting = await deskMeeting(okrugId, id, now)
  if (!meeting?.request) return notFound()
  const t = translator(locale, 'convening')
  const signed = meeting.request.signatories.some((one) => one.memberId === actor.memberId)
  return (
    <Page
      locale={locale}
      path={path}
      title={meetingTitle(meeting, locale)}
      breadcrumbs={[{ href: `/${locale}/my/meetings`, text: t('ask.list') }]}
      actions={<StateTag locale={locale} state={meeting.state} />}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      <Section title={t('ask.standing')}>
        <GateList locale={locale} gates={meeting.gates.filter(({ gate }) => gate === 'AS-2' || gate === 'AS-3')} />
      </Section>
      <RequestCard locale={locale} request={meeting.request} />
      <AskedQuestions locale={locale} items={meeting.agenda} />
      {signed ? (
        <p className="font-semibold">{t('sign.done')}</p>
      ) : admits(meeting.state, 'sign-request') ? (
        <SignForm locale={locale} okrugId={okrugId} meetingId={id} />
      ) : null}
    </Page>
  )
}

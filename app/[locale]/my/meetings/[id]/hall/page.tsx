import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountBar } from '@/components/accounts/account-bar'
import { numberedName } from '@/components/meetings/naming'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/shell/page'
import { HallCounts } from '@/components/voting/count-forms'
import { PhoneHall } from '@/components/voting/phone-hall'
import { toldPicture } from '@/lib/features/meetings/queries/live'
import { countingOf } from '@/lib/features/voting/queries/counting'
import { hallOf } from '@/lib/features/voting/queries/hall'
import { okrugOfMeeting, phoneView } from '@/lib/features/voting/queries/phone'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { instantWords } from '@/lib/platform/i18n/dates'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'presence')('phone.title') }
}

export default async function PhoneHallPage({ params }: Props) {
  const { locale: segment, id } = await params
  const { locale } = visitOf(segment)
  const path = `/my/meetings/${id}/hall`
  const { actor, now } = await enter(locale, path)
  const okrugId = (await okrugOfMeeting(id)) ?? notFound()
  // The picture before the page it stands for: what changes in between is asked for again, never taken for shown.
  const live = (await toldPicture(okrugId, id)) ?? notFound()
  const phone = (await phoneView({ okrugId, meetingId: id }, actor, live.value)) ?? notFound()
  const t = translator(locale, 'presence')
  const awaits = live.value.state === 'announced' || live.value.state === 'materialsSent'
  const hall = phone.counts && phone.running ? await hallOf(okrugId, id, now) : null
  return (
    <Page
      locale={locale}
      path={path}
      title={t('phone.title')}
      eyebrow={numberedName(phone, locale)}
      lead={phone.running ? null : `${instantWords(phone.startsAt, locale)}. ${inLocale(phone.place, locale)}`}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      {phone.running ? (
        <PhoneHall locale={locale} meetingId={id} phone={phone} live={live} path={path} ballotId={randomUUID()} />
      ) : awaits ? (
        <EmptyState title={t('phone.notRunning')}>
          <p>{t('phone.notRunningText')}</p>
        </EmptyState>
      ) : (
        <EmptyState
          title={translator(locale, 'floor')('screen.over')}
          action={<ButtonLink href={`/${locale}/okrugs/${okrugId}/meetings/${id}`}>{t('phone.toResults')}</ButtonLink>}
        >
          <p>{t('phone.overText')}</p>
        </EmptyState>
      )}
      {hall ? (
        <HallCounts
          place={{ locale, okrugId, meetingId: id, path }}
          attendance={hall.attendance}
          motion={hall.current}
          counting={await countingOf({ okrugId, meetingId: id }, actor, now)}
        />
      ) : null}
    </Page>
  )
}

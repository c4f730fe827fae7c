import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AccountBar } from '@/components/accounts/account-bar'
import { numberedName } from '@/components/meetings/naming'
import { Page } from '@/components/ui/shell/page'
import { Hall } from '@/components/voting/hall'
import { livePicture } from '@/lib/features/meetings/queries/live'
import { noteOf } from '@/lib/features/meetings/queries/notes'
import { officeAt } from '@/lib/features/meetings/queries/offices'
import { powersOf } from '@/lib/features/voting/conduct/powers'
import { hallOf } from '@/lib/features/voting/queries/hall'
import { enter } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { instantWords } from '@/lib/platform/i18n/dates'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'floor')('chair.title') }
}

export default async function ChairPage({ params }: Props) {
  const { locale: segment, id } = await params
  const { locale } = visitOf(segment)
  const path = `/my/meetings/${id}/chair`
  const { actor, now } = await enter(locale, path)
  const { okrugId, office } = (await officeAt(id, actor.memberId)) ?? notFound()
  // The picture before the page it stands for: what changes in between is asked for again, never taken for shown.
  const live = (await livePicture(okrugId, id)) ?? notFound()
  const hall = (await hallOf(okrugId, id, now)) ?? notFound()
  const { startsAt, place } = hall.attendance
  return (
    <Page
      locale={locale}
      path={path}
      title={translator(locale, 'floor')(office === 'chair' ? 'chair.title' : 'chair.secretary')}
      eyebrow={numberedName(hall.attendance, locale)}
      lead={`${instantWords(startsAt, locale)}. ${inLocale(place, locale)}`}
      kind="desk"
      demo={isDemo()}
      account={<AccountBar locale={locale} />}
    >
      <Hall
        table={{ locale, okrugId, meetingId: id, from: 'chair' }}
        hall={hall}
        search={{ q: '', found: [] }}
        live={live}
        may={powersOf(actor, okrugId, hall)}
        note={await noteOf({ okrugId, meetingId: id }, actor.accountId)}
        now={now}
      />
    </Page>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskFrame } from '@/components/desk/desk-frame'
import { numberedName } from '@/components/meetings/naming'
import { ButtonLink } from '@/components/ui/button-link'
import { HallCounts } from '@/components/voting/count-forms'
import { Hall } from '@/components/voting/hall'
import { hallWords } from '@/components/voting/words'
import { livePicture } from '@/lib/features/meetings/queries/live'
import { noteOf } from '@/lib/features/meetings/queries/notes'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { powersOf } from '@/lib/features/voting/conduct/powers'
import { countingOf } from '@/lib/features/voting/queries/counting'
import { electable } from '@/lib/features/voting/queries/elected'
import { hallOf } from '@/lib/features/voting/queries/hall'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { keptQuestion } from '@/lib/platform/http/question'
import { instantWords } from '@/lib/platform/i18n/dates'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'hall')('title') }
}

export default async function HallPage({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterDesk(locale, kato, `/meetings/${id}/hall`)
  const okrug = (await findOkrug(kato)) ?? notFound()
  // The picture before the page it stands for: what changes in between is asked for again, never taken for shown.
  const live = (await livePicture(kato, id)) ?? notFound()
  const hall = (await hallOf(kato, id, now)) ?? notFound()
  const t = hallWords(locale, hall.attendance.kind)
  const q = await keptQuestion()
  const { startsAt, place } = hall.attendance
  const meeting = `/${locale}/desk/${kato}/meetings/${id}`
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/meetings/${id}/hall`}
      title={t('title')}
      lead={`${instantWords(startsAt, locale)}. ${inLocale(place, locale)}`}
      actions={
        <ButtonLink href={`/${locale}/okrugs/${kato}/meetings/${id}/screen`} tone="secondary">
          {translator(locale, 'floor')('screen.open')}
        </ButtonLink>
      }
      crumbs={[
        { href: meeting, text: numberedName(hall.attendance, locale) },
        { href: `${meeting}/registration`, text: translator(locale, 'registration')('title') },
      ]}
    >
      <Hall
        table={{ locale, okrugId: kato, meetingId: id, from: 'hall' }}
        hall={hall}
        search={{ q, found: await electable(kato, q, hall) }}
        live={live}
        may={powersOf(actor, kato, hall)}
        note={await noteOf({ okrugId: kato, meetingId: id }, actor.accountId)}
        now={now}
      />
      <HallCounts
        place={{ locale, okrugId: kato, meetingId: id, path: `/desk/${kato}/meetings/${id}/hall` }}
        attendance={hall.attendance}
        motion={hall.current}
        counting={await countingOf({ okrugId: kato, meetingId: id }, actor, now)}
      />
    </DeskFrame>
  )
}

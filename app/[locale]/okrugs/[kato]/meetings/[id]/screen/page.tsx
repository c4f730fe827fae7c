import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { titleOf } from '@/components/okrugs/names'
import { HallScreen } from '@/components/voting/hall-screen'
import { livePicture } from '@/lib/features/meetings/queries/live'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { onTheWall } from '@/lib/features/voting/conduct/wall'
import { countingOf } from '@/lib/features/voting/queries/counting'
import { hallOf } from '@/lib/features/voting/queries/hall'
import { currentContext } from '@/lib/platform/auth/current'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

/** Rendered at each request: it follows the meeting step by step. */
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; kato: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'floor')('screen.title') }
}

export default async function Screen({ params }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await currentContext()
  const okrug = (await findOkrug(kato)) ?? notFound()
  const live = (await livePicture(kato, id)) ?? notFound()
  const hall = onTheWall((await hallOf(kato, id, now)) ?? notFound())
  const counting = actor && (await countingOf({ okrugId: kato, meetingId: id }, actor, now))
  const name = titleOf(okrug, locale)
  return <HallScreen {...{ locale, name, hall, live, now }} okrugId={kato} code={counting?.code ?? null} />
}

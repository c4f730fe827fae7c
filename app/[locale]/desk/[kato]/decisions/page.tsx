import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DisputedList } from '@/components/decisions/dispute/disputed-list'
import { OwedList } from '@/components/decisions/execution/owed-list'
import { ReviewList } from '@/components/decisions/review-list'
import { DeskFrame } from '@/components/desk/desk-frame'
import { permits } from '@/lib/access/permissions'
import { deskDecisions } from '@/lib/features/decisions/queries/waiting'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { almatyDate } from '@/lib/statute/civil-date'

type Props = { params: Promise<{ locale: string; kato: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'decisions')('review.title') }
}

export default async function Review({ params }: Props) {
  const { locale: segment, kato } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterDesk(locale, kato, '/decisions')
  const okrug = (await findOkrug(kato)) ?? notFound()
  const { open, disputed, owed, carriedOut } = await deskDecisions(kato, now)
  const t = translator(locale, 'decisions')
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path="/decisions"
      title={t('review.title')}
      lead={t('review.lead')}
    >
      <ReviewList
        locale={locale}
        okrugId={kato}
        decisions={open}
        mayAnswer={permits(actor, 'decisions.answer-decision', { okrugId: kato })}
        mayTell={permits(actor, 'decisions.tell-members', { okrugId: kato })}
      />
      <div className="mt-10">
        <DisputedList
          locale={locale}
          okrugId={kato}
          disputed={disputed}
          puts={permits(actor, 'decisions.rediscuss-decision', { okrugId: kato })}
        />
        <OwedList locale={locale} okrugId={kato} owed={owed} carriedOut={carriedOut} today={almatyDate(now)} />
      </div>
    </DeskFrame>
  )
}

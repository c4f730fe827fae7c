import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExecutionDesk } from '@/components/decisions/execution/execution-desk'
import { DeskFrame } from '@/components/desk/desk-frame'
import { UploadOutcome } from '@/components/ui/form/upload-outcome'
import { permits } from '@/lib/access/permissions'
import { courseOf } from '@/lib/features/decisions/queries/course'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { enterDesk } from '@/lib/platform/auth/guard'
import { isDemo } from '@/lib/platform/env/demo'
import { inLocale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'
import { addDays, almatyDate } from '@/lib/statute/civil-date'

type Props = {
  params: Promise<{ locale: string; kato: string; id: string }>
  searchParams: Promise<{ done?: string; refused?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'execution')('title') }
}

export default async function DeskDecision({ params, searchParams }: Props) {
  const { locale: segment, kato, id } = await params
  const { locale } = visitOf(segment)
  const { actor, now } = await enterDesk(locale, kato, `/decisions/${id}`)
  const [okrug, course] = await Promise.all([findOkrug(kato), courseOf(kato, id, now)])
  if (!okrug || !course) return notFound()
  const { decision } = course
  return (
    <DeskFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/decisions/${id}`}
      title={inLocale(decision.title, locale)}
      lead={
        <a href={`/${locale}/okrugs/${kato}/decisions/${id}`}>
          {translator(locale, 'decisions')('one', { number: decision.number })}
        </a>
      }
      crumbs={[{ href: `/${locale}/desk/${kato}/decisions`, text: translator(locale, 'decisions')('title') }]}
    >
      <UploadOutcome
        locale={locale}
        outcome={await searchParams}
        words={translator(locale, 'convening')('papers.done')}
      />
      <ExecutionDesk
        locale={locale}
        okrugId={kato}
        course={course}
        writes={permits(actor, 'decisions.plan-execution', { okrugId: kato })}
        earliest={addDays(almatyDate(now), 1)}
      />
    </DeskFrame>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActSheet, acts, existsIn } from '@/components/decisions/papers/act'
import { Letter } from '@/components/decisions/papers/letter'
import { OkrugFrame } from '@/components/okrugs/okrug-frame'
import { Published } from '@/components/ui/published'
import { courseOf } from '@/lib/features/decisions/queries/course'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { now } from '@/lib/platform/clock/clock'
import { isDemo } from '@/lib/platform/env/demo'
import { translator } from '@/lib/platform/i18n/translator'
import { visitOf } from '@/lib/platform/i18n/visit'

export const dynamic = 'force-static'
export const revalidate = 86400
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; kato: string; id: string; paper: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(visitOf((await params).locale).locale, 'course')('paper') }
}

/** A document of a decision's course, in both state languages, each on a sheet of its own. */
export default async function DecisionPaper({ params }: Props) {
  const { locale: segment, kato, id, paper } = await params
  const { locale } = visitOf(segment)
  const okrug = (await findOkrug(kato)) ?? notFound()
  const course = (await courseOf(kato, id, now())) ?? notFound()
  const act = acts.find((one) => one === paper && existsIn(one, course))
  const letter = course.letters.find((one) => one.sentAt && paper === `letter-${one.meetingId}`)
  if (!act && !letter) return notFound()
  const t = translator(locale, 'course')
  return (
    <OkrugFrame
      locale={locale}
      demo={isDemo()}
      okrug={okrug}
      path={`/decisions/${id}/papers/${paper}`}
      title={t('paper')}
      lead={<a href={`/${locale}/okrugs/${kato}/decisions/${id}`}>{t('back', { number: course.decision.number })}</a>}
    >
      <div className="space-y-10 print:space-y-0">
        {(['kk', 'ru'] as const).map((lang) =>
          act ? (
            <ActSheet key={lang} lang={lang} act={act} course={course} />
          ) : letter ? (
            <Letter key={lang} lang={lang} course={course} letter={letter} />
          ) : null,
        )}
      </div>
      <Published locale={locale} published={course.decision.publishedAt} changed={course.decision.changedAt} />
    </OkrugFrame>
  )
}

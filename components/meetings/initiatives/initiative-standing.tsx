import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import type { InitiativeView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { DistrictReview } from './district-review'
import { InitiativeText } from './initiative-text'
import { SignatureCount } from './signature-count'

/** How far an initiative is: with the district akim, once it was applied with, and its signatures. */
export function InitiativeProgress({ locale, initiative }: { locale: Locale; initiative: InitiativeView }) {
  const t = translator(locale, 'gatherings')
  return (
    <>
      {initiative.application ? (
        <Section title={t('initiative.review')}>
          <DistrictReview locale={locale} initiative={initiative} />
        </Section>
      ) : null}
      <Section title={t('initiative.signatures')}>
        {initiative.onPaper ? (
          <p className="mb-3">
            <Tag tone="neutral">{t('initiative.paper.mark')}</Tag>
          </p>
        ) : null}
        <SignatureCount locale={locale} initiative={initiative} />
      </Section>
    </>
  )
}

/** Everything about one initiative: where it stands, and what is asked. */
export function InitiativeStanding({
  locale,
  initiative,
  questions = true,
}: {
  locale: Locale
  initiative: InitiativeView
  /** also the questions, where the agenda does not show them already */
  questions?: boolean
}) {
  return (
    <>
      <InitiativeProgress locale={locale} initiative={initiative} />
      <InitiativeText locale={locale} initiative={initiative} questions={questions} />
    </>
  )
}

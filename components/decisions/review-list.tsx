import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { ConfirmForm } from '@/components/ui/form/confirm-form'
import { tellMembersAction } from '@/lib/features/decisions/actions'
import type { DecisionView } from '@/lib/features/decisions/views'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { AkimAnswer } from './akim-answer'
import { AnswerForm } from './answer-form'
import { voices } from './decision-list'
import { StatusTag } from './status-tag'

type ReviewListProps = {
  locale: Locale
  okrugId: string
  decisions: DecisionView[]
  /** The reader is the akim, who answers, or of the office, which tells the members. */
  mayAnswer: boolean
  mayTell: boolean
}

/** The desk's decisions: those before the akim with their form, then those whose result the members wait for (DC-4, DC-5). */
export function ReviewList({ locale, okrugId, decisions, mayAnswer, mayTell }: ReviewListProps) {
  const t = translator(locale, 'decisions')
  if (decisions.length === 0)
    return (
      <EmptyState title={t('review.none')}>
        <p>{t('review.noneText')}</p>
      </EmptyState>
    )
  const untold = new Set(decisions.filter((one) => one.answer && !one.membersToldAt).map((one) => one.meeting.id))
  return (
    <ul className="space-y-6">
      {decisions.map((decision) => (
        <li key={decision.id} id={decision.id}>
          <Card
            level={2}
            title={
              <a href={`/${locale}/okrugs/${okrugId}/decisions/${decision.id}`}>
                <span lang={locale === 'en' ? 'kk' : undefined}>{inLocale(decision.title, locale)}</span>
              </a>
            }
            tag={<StatusTag locale={locale} decision={decision} />}
            footer={<>№ {decision.number}</>}
          >
            <p lang={locale === 'en' ? 'kk' : undefined} className="max-w-prose whitespace-pre-line">
              {inLocale(decision.text, locale)}
            </p>
            <p className="mt-2 text-soft">{t('count', voices(decision))}</p>
            <AkimAnswer locale={locale} decision={decision} />
            {mayAnswer && decision.status === 'underReview' ? (
              <AnswerForm locale={locale} okrugId={okrugId} decisionId={decision.id} number={decision.number} />
            ) : null}
            {mayTell && untold.delete(decision.meeting.id) ? (
              <ConfirmForm
                locale={locale}
                action={tellMembersAction.bind(null, { locale, okrugId, meetingId: decision.meeting.id })}
                open={t('tell.open')}
                sentence={t('tell.sentence')}
                submit={t('tell.submit')}
                tone="primary"
              />
            ) : null}
          </Card>
        </li>
      ))}
    </ul>
  )
}
